package hearth.files;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.plan.Language;
import hearth.plan.PlanPlace;
import hearth.plan.PlanYaml;
import hearth.plan.ReadPlan;
import hearth.secret.GivenSecrets;
import hearth.secret.Secret;
import hearth.secret.ServerSecrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/// docs/homeserver.md has a row for every key in which Hearth's homeserver.yaml is not the tutorial's, made of
/// what Hearth really writes; the rows to paste are printed, and each has to say why.
final class HomeserverDocsTest {
    private static final Path DOCS = Path.of("docs/homeserver.md");
    private static final Path TUTORIAL = Path.of("src/test/resources/cases/deviations/tutorial.yaml");

    private static final String PLAN = """
            server: {address: 203.0.113.7}
            server-name: example.org
            administrator: {name: admin}
            mail: {host: smtp.example.org, user: chat@example.org}
            sign-in: {github: {client-id: Iv1.0123456789abcdef, who: [octocat]}}
            rooms: {auto-join: [welcome]}
            """;

    private final List<String> rows = new ArrayList<>();

    @Test
    void everyDeviationHasItsRowAndItsReason() throws IOException {
        var tutorial = new Yaml().<Map<String, Object>>load(Files.readString(TUTORIAL));
        compare("", tutorial, written("recommended"), written("as-in-the-tutorial"));
        var lines = Files.exists(DOCS) ? Files.readAllLines(DOCS) : List.<String>of();
        var missing = rows.stream()
                .filter(row ->
                        lines.stream().noneMatch(line -> line.startsWith(row) && line.length() > row.length() + 8))
                .toList();
        assertThat(missing)
                .as("paste these rows into %s and say why:%n%s%n", DOCS, String.join("\n", missing))
                .isEmpty();
        assertThat(lines.stream().filter(line -> line.startsWith("| `"))).hasSameSizeAs(rows);
    }

    private static Map<String, Object> written(String preset) {
        var place = PlanPlace.of(DOCS, DOCS, Language.ENGLISH).withoutFiles();
        if (!(PlanYaml.read(PLAN + "preset: " + preset, place) instanceof ReadPlan.Good(var plan)))
            throw new AssertionError(preset);
        var secret = Secret.of("SECRET");
        var given = plan.chat().secrets().keySet().stream().collect(Collectors.toMap(name -> name, _ -> secret));
        var secrets = new ServerSecrets(secret, secret, secret, secret, secret, GivenSecrets.of(given));
        return new Yaml().load(HomeserverYaml.text(plan, secrets));
    }

    /// Goes down as long as there are maps on all sides.
    private void compare(
            String path, @Nullable Object tutorial, @Nullable Object recommended, @Nullable Object preset) {
        if (only(tutorial) instanceof Map<?, ?> t
                && only(recommended) instanceof Map<?, ?> r
                && only(preset) instanceof Map<?, ?> p) {
            var keys = new LinkedHashSet<Object>(t.keySet());
            keys.addAll(r.keySet());
            keys.addAll(p.keySet());
            for (var key : keys)
                compare(path.isEmpty() ? "" + key : path + "." + key, t.get(key), r.get(key), p.get(key));
        } else if (!shown(tutorial).equals(shown(recommended))
                || !shown(tutorial).equals(shown(preset))) {
            rows.add("| `%s` | %s | %s | %s |".formatted(path, shown(tutorial), shown(recommended), shown(preset)));
        }
    }

    /// The one map of a list of one.
    private static @Nullable Object only(@Nullable Object value) {
        return value instanceof List<?> list && list.size() == 1 && list.getFirst() instanceof Map<?, ?> map
                ? map
                : value;
    }

    private static String shown(@Nullable Object value) {
        return value == null ? "–" : "`" + flow(value) + "`";
    }

    private static String flow(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(e -> e.getKey() + ": " + flow(e.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
            case List<?> list ->
                list.stream().map(HomeserverDocsTest::flow).collect(Collectors.joining(", ", "[", "]"));
            case null -> "null";
            default -> value.toString();
        };
    }
}
