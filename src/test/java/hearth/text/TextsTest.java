package hearth.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.deploy.Change;
import hearth.deploy.Event;
import hearth.deploy.Finding;
import hearth.deploy.Fix;
import hearth.deploy.Verdict;
import hearth.deploy.proof.Probe;
import hearth.plan.Language;
import hearth.plan.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Both bundles say the same things, and nothing in them is without use. What is wrong is printed as the lines to
/// paste.
final class TextsTest {
    private static final Pattern ARGUMENT = Pattern.compile("\\{([0-9]+)}");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-z0-9.-]+)\"");

    private final Texts english = Texts.in(Language.ENGLISH);
    private final Texts chinese = Texts.in(Language.CHINESE);

    @Test
    void bothLanguagesHaveTheSameKeys() {
        var toPaste = lines(english, chinese, "_zh_CN.properties") + lines(chinese, english, ".properties");
        assertThat(toPaste).as("paste these lines and translate them").isEmpty();
    }

    @Test
    void bothLanguagesUseTheSameArguments() {
        for (var key : english.keys())
            assertThat(arguments(chinese.pattern(key))).as(key).isEqualTo(arguments(english.pattern(key)));
    }

    @Test
    void everyKeyOfTheProgramIsThere() throws IOException {
        var missing = new TreeSet<>(wanted());
        missing.removeAll(english.keys());
        assertThat(missing).as("add these to a bundle").isEmpty();
    }

    @Test
    void noKeyIsWithoutUse() throws IOException {
        var left = new TreeSet<>(english.keys());
        left.removeIf(key -> key.startsWith("setting.")); // ExamplePlanTest knows which of these there are
        left.removeAll(wanted());
        assertThat(left).as("delete these from both languages").isEmpty();
    }

    @Test
    void noPatternHasAStraightApostropheOrAStrayBrace() {
        for (var texts : List.of(english, chinese))
            for (var key : texts.keys())
                assertThat(ARGUMENT.matcher(texts.pattern(key)).replaceAll(""))
                        .as(key)
                        .doesNotContain("'", "{", "}");
    }

    @Test
    void aMissingKeyIsAnError() {
        assertThatThrownBy(() -> english.say("no.such.key")).hasMessageContaining("no.such.key");
    }

    @Test
    void englishStaysEnglishOnAChineseComputer() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
            assertThat(Texts.in(Language.ENGLISH).say("problem.twice")).startsWith("This key");
        } finally {
            Locale.setDefault(before);
        }
    }

    /// Every key that the program asks for: the literals in its sources, and those made of a name and an ending.
    private Set<String> wanted() throws IOException {
        try (var sources = Files.walk(Path.of("src/main/java/hearth"))) {
            var written = sources.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(source -> matches(LITERAL, source))
                    .flatMap(this::keysOf);
            var made = Stream.of(
                    made("kind.", Problem.Kind.values(), ""),
                    made("kind.", Problem.Kind.values(), ".example"),
                    made("trap.", Problem.Trap.values(), ""),
                    made("reason.", Finding.Reason.values(), ""),
                    made("change.", Change.Kind.values(), ""),
                    made("milestone.", Event.Milestone.values(), ""),
                    made("unknown.", Verdict.Reason.values(), ""),
                    made("fix.", Fix.Kind.values(), ""),
                    made("step.fix-", Fix.Kind.values(), ".name"),
                    made("step.fix-", Fix.Kind.values(), ".about"),
                    named("step", "step", "return \"([a-z-]+)\"|PullImage\\(\"([a-z-]+)\""),
                    named("check", "check", "return \"([a-z0-9-]+)\";|ReachPort\\(\"([a-z0-9-]+)\""),
                    EveryProbe.all()
                            .map(Probe::id)
                            .flatMap(probe -> Stream.of("probe." + probe + ".name", "probe." + probe + ".about")),
                    Stream.of("step.prove", "step.pull", "check.lock")
                            .flatMap(id -> Stream.of(id + ".name", id + ".about")));
            return Stream.concat(written, made.flatMap(keys -> keys)).collect(Collectors.toSet());
        }
    }

    /// A literal is a key, a key without the prefix that the terminal puts in front, the stem of a failure's
    /// three keys, or something else altogether, which the walk over all failures would notice.
    private Stream<String> keysOf(String literal) {
        if (english.keys().contains(literal + ".what"))
            return Stream.of(literal + ".what", literal + ".why", literal + ".now");
        return english.keys().contains(literal) ? Stream.of(literal) : Stream.empty();
    }

    private static Stream<String> matches(Pattern pattern, Path source) {
        try {
            return pattern
                    .matcher(Files.readString(source))
                    .results()
                    .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The names and explanations for the ids that the classes of a package have in their sources.
    private static Stream<String> named(String kind, String folder, String id) {
        var pattern = Pattern.compile(id);
        try (var sources = Files.list(Path.of("src/main/java/hearth/deploy", folder))) {
            return sources
                    .flatMap(source -> matches(pattern, source))
                    .flatMap(found -> Stream.of(kind + "." + found + ".name", kind + "." + found + ".about"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> made(String before, Enum<?>[] constants, String after) {
        return Arrays.stream(constants)
                .map(constant ->
                        before + constant.name().toLowerCase(Locale.ROOT).replace('_', '-') + after);
    }

    private static String lines(Texts from, Texts to, String ending) {
        return from.keys().stream()
                .filter(key -> !to.keys().contains(key))
                .map(key -> "%n%s (in %s)".formatted(key + "=" + from.pattern(key), ending))
                .collect(Collectors.joining());
    }

    private static Set<String> arguments(String pattern) {
        return ARGUMENT.matcher(pattern)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
