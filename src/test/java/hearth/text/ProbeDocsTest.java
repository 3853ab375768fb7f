package hearth.text;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.deploy.proof.Probe;
import hearth.deploy.proof.Probes;
import hearth.plan.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/// docs/probes.md is made from the classes. When it is out of date, the test says what it should be; run with
/// `-Dhearth.docs=write`, it writes it.
final class ProbeDocsTest {
    private static final Path DOCS = Path.of("docs/probes.md");
    private static final String GENERATED =
            "<!-- from here on generated: -Dtest=ProbeDocsTest -Dhearth.docs=write -->\n";

    private final Texts texts = Texts.in(Language.ENGLISH);
    private final Names names = new Names(texts);

    @Test
    void theDocumentationIsWhatTheClassesSay() throws IOException {
        var there = Files.readString(DOCS);
        var head = there.substring(0, there.indexOf(GENERATED) + GENERATED.length());
        var wanted = head + generated();
        if (System.getProperty("hearth.docs", "").equals("write")) Files.writeString(DOCS, wanted);
        assertThat(Files.readString(DOCS))
                .as("%s is out of date; it should be:%n%s", DOCS, wanted)
                .isEqualTo(wanted);
    }

    @Test
    void everyProbeNeedsOnlyWhatStandsBeforeIt() {
        var seen = new HashSet<String>();
        for (var probe : EveryProbe.all().toList()) {
            assertThat(seen).as("what %s needs", probe.id()).containsAll(probe.needs());
            assertThat(seen.add(probe.id())).as("%s is there once", probe.id()).isTrue();
        }
    }

    @Test
    void everyProbeNamesWhatItFinds() {
        for (var probe : EveryProbe.all().toList()) {
            assertThat(probe.finds()).as(probe.id()).isNotEmpty();
            for (var failure : probe.finds())
                assertThat(texts.keys()).as("%s finds %s", probe.id(), failure).contains(failure + ".now");
        }
    }

    /// [hearth.practice.BreakagesTest] does them all; a restart is made only on the day a server is set up.
    @Test
    void everyProbeHasAWayInWhichItFails() throws IOException {
        var broken = new HashSet<String>(Set.of("restart"));
        try (var ways = Files.newDirectoryStream(Path.of("src/test/resources/cases/breakages"), "*.yaml")) {
            for (var way : ways) {
                Map<String, List<String>> said = new Yaml().load(Files.readString(way));
                broken.addAll(said.getOrDefault("fails", List.of()));
            }
        }
        assertThat(broken).containsAll(EveryProbe.all().map(Probe::id).toList());
    }

    private String generated() {
        return section("On the server, through SSH", EveryProbe.inside())
                + section("From this computer, through the public name", EveryProbe.outside())
                + section("Where the plan decides otherwise", EveryProbe.otherwise())
                + section("At the end", Probes.last());
    }

    private String section(String title, List<Probe> probes) {
        return "\n## " + title + "\n" + probes.stream().map(this::entry).collect(Collectors.joining());
    }

    private String entry(Probe probe) {
        var text = new StringBuilder("\n### `%s`: %s\n\n%s"
                .formatted(probe.id(), names.probe(probe.id()), texts.say("probe." + probe.id() + ".about")));
        if (!probe.needs().isEmpty())
            text.append(" Tried only after ")
                    .append(probe.needs().stream().map(id -> "`" + id + "`").collect(Collectors.joining(" and ")))
                    .append('.');
        text.append("\n\n| what it finds | what to do |\n|---|---|\n");
        for (var failure : probe.finds())
            text.append("| `%s` %s | %s |\n".formatted(failure, pattern(failure + ".what"), pattern(failure + ".now")));
        return text.toString();
    }

    /// What is seen only then stands as an ellipsis.
    private String pattern(String key) {
        return texts.pattern(key).replaceAll("\\{[0-9]}", "…").replace("|", "\\|");
    }
}
