package hearth.ui;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.ui.control.Style;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/// What can be said of the style sheet without drawing anything.
final class StyleSheetTest {
    private static final Path SHEET = Path.of("src/main/resources/hearth/ui/hearth.css");
    private static final Pattern TOKEN = Pattern.compile("(-(?:color|hearth)-[a-z0-9-]+):\\s*(#[0-9A-Fa-f]{6})");
    private static final Pattern CLASS = Pattern.compile("\\.([a-z][a-z0-9-]*)");

    private final String css = read(SHEET);

    @ParameterizedTest(name = "{0} on {1}: at least {2}")
    @CsvFileSource(resources = "/cases/contrast.csv", numLinesToSkip = 1)
    void everyColourCanBeReadOnItsGround(String above, String below, double least) {
        for (var scheme : Stream.of(tokens(".root {"), tokens(".root.dark {")).toList())
            assertThat(contrast(colour(scheme, above), colour(scheme, below)))
                    .as(above + " on " + below)
                    .isGreaterThanOrEqualTo(least);
    }

    @Test
    void bothSchemesHaveTheSameColours() {
        assertThat(tokens(".root.dark {").keySet()).isEqualTo(tokens(".root {").keySet());
    }

    @Test
    void everyNameThatTheProgramUsesIsInTheSheet() {
        var missing = new TreeSet<>(names());
        missing.removeAll(classes());
        assertThat(missing).isEmpty();
    }

    @Test
    void everyNameOfStyleIsUsed() throws IOException {
        try (var sources = Files.walk(Path.of("src/main/java/hearth/ui"))) {
            var all = sources.filter(file -> file.toString().endsWith(".java") && !file.endsWith("Style.java"))
                    .map(StyleSheetTest::read)
                    .collect(Collectors.joining());
            assertThat(Stream.of(Style.class.getFields()).map(Field::getName))
                    .allSatisfy(name -> assertThat(all).containsPattern("Style\\." + name + "\\b"));
        }
    }

    @Test
    void noColourSizeOrFontIsSetFromTheProgram() throws IOException {
        try (var sources = Files.walk(Path.of("src/main/java/hearth/ui"))) {
            assertThat(sources.filter(Files::isRegularFile).map(StyleSheetTest::read))
                    .noneMatch(source -> source.contains(".setStyle(") || source.contains("Font.font("));
        }
    }

    private static Set<String> names() {
        return Stream.of(Style.class.getFields())
                .map(field -> {
                    try {
                        return (String) field.get(null);
                    } catch (IllegalAccessException e) {
                        throw new AssertionError(e);
                    }
                })
                .collect(Collectors.toSet());
    }

    private Set<String> classes() {
        return CLASS.matcher(css.replaceAll("\\{[^}]*}", " "))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private Map<String, String> tokens(String selector) {
        var from = css.indexOf(selector);
        var block = css.substring(from, css.indexOf('}', from));
        var tokens = new HashMap<String, String>();
        TOKEN.matcher(block).results().forEach(found -> tokens.put(found.group(1), found.group(2)));
        return tokens;
    }

    private static String colour(Map<String, String> scheme, String token) {
        return Optional.ofNullable(scheme.get(token)).orElseThrow(() -> new AssertionError("no colour: " + token));
    }

    /// By WCAG 2.2, "relative luminance" and "contrast ratio".
    private static double contrast(String one, String other) {
        var a = luminance(one);
        var b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        var rgb = Integer.parseInt(colour.substring(1), 16);
        return 0.2126 * part(rgb >> 16 & 255) + 0.7152 * part(rgb >> 8 & 255) + 0.0722 * part(rgb & 255);
    }

    private static double part(int value) {
        var share = value / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
