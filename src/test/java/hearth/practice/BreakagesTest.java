package hearth.practice;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.deploy.Deployer.Goal;
import hearth.deploy.Event;
import hearth.failure.Failure;
import hearth.plan.Language;
import hearth.plan.Plan;
import hearth.text.EventJson;
import hearth.text.FailureText;
import hearth.text.ProblemText;
import hearth.text.Texts;
import hearth.text.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/// One healthy deployment, broken in one way after the other and mended again: exactly the right probes fail, and the
/// first words name the cause. Each way is a file in `cases/breakages`; adding one needs no Java.
@Tag("practice")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BreakagesTest {
    private static final Path CASES = Path.of("src/test/resources/cases/breakages");

    /// Synapse counts sign-ins; here are more in a minute than people make in a day.
    private static final String MANY_SIGN_INS = """
            limits: {logins-by-address: 9/s burst 99, logins-by-account: 9/s burst 99, messages: 9/s burst 99}
            extra: {rc_room_creation: {per_second: 9, burst_count: 99}}
            """;

    private final PracticeServer server = Practice.server("breakages", "--fresh");
    private final Rehearsal laptop = new Rehearsal(server, "laptop");
    private String mend = ":";
    private final Texts texts = Texts.in(Language.ENGLISH);
    private final FailureText words = new FailureText(texts, new Words(texts, ZoneOffset.UTC));
    private final EventJson json = new EventJson(words, new ProblemText(texts), new hearth.secret.Redaction());

    @BeforeAll
    void aHealthyDeployment() {
        var went = laptop.run(Goal.DEPLOY, server.planWith(MANY_SIGN_INS));
        assertThat(went.end()).as("%s", went.events()).isInstanceOf(Event.Finished.class);
        shell("cp -a $data/homeserver.yaml /root/homeserver.good; cp -a $caddy/Caddyfile /root/Caddyfile.good");
    }

    @AfterAll
    void theServerGoes() {
        server.remove();
    }

    static List<String> ways() throws IOException {
        var only = Pattern.compile(System.getProperty("hearth.breakages", ""));
        try (var files = Files.list(CASES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml") && only.matcher(name).find())
                    .map(name -> name.replace(".yaml", ""))
                    .sorted(Comparator.comparing(BreakagesTest::broken).thenComparing(name -> name))
                    .toList();
        }
    }

    /// What is broken in the same place comes in a row: mending one and breaking the next is then one restart.
    private static String broken(String name) {
        try {
            return String.valueOf(way(name).getOrDefault("mend", ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    @Order(1)
    void exactlyTheRightProbesFailAndTheFirstWordsNameTheCause(String name) throws IOException {
        Map<String, Object> way = way(name);
        begin(way);

        var went = laptop.run(Goal.PROVE, plan(way));

        if (way.containsKey("point-name-to")) server.pointNameHome();
        assertThat(went.unproved()).as("%s", went.events()).isEqualTo(way.get("fails"));
        var cause = ((Event.Failed) went.end()).failure();
        assertThat(json.line(went.end())).contains("\"type\":\"" + way.get("cause") + "\"");
        assertThat(said(cause)).contains((String) way.get("says"));
    }

    @Test
    @Order(2)
    void mendedAgainEverythingIsWell() {
        shell(mend + "\nsettle");

        var went = laptop.run(Goal.PROVE, server.planWith(MANY_SIGN_INS));

        assertThat(went.unproved()).as("%s", went.events()).isEmpty();
        assertThat(went.end()).isInstanceOf(Event.Finished.class);
    }

    private static Map<String, Object> way(String name) throws IOException {
        return new Yaml().load(Files.readString(CASES.resolve(name + ".yaml")));
    }

    /// Mends what was broken before and breaks this, in one go; both in one restart where both are settings.
    private void begin(Map<String, Object> way) {
        var script = String.valueOf(way.getOrDefault("break", ":"));
        var together = script.matches("(?s)(door|instead|certificate|settings|sql .*touch) .*");
        shell(mend + (together ? "\n" : "\nsettle\n") + script + "\nsettle");
        mend = String.valueOf(way.getOrDefault("mend", ":"));
        if (way.get("point-name-to") instanceof String address) server.pointNameTo(address);
    }

    /// Some ways do not break the server: the plan says something else.
    private Plan plan(Map<String, Object> way) {
        if (!(way.get("plan") instanceof Map<?, ?> says)) return server.planWith(MANY_SIGN_INS);
        return says.get("more") instanceof String more
                ? server.planWith(MANY_SIGN_INS + more + "\n")
                : server.planReading(String.valueOf(says.get("from")), String.valueOf(says.get("to")), MANY_SIGN_INS);
    }

    private String said(Failure failure) {
        var said = words.of(failure);
        return said.what() + " " + said.why() + " " + said.now();
    }

    private void shell(String script) {
        try {
            var name = "name=" + server.text("public_name") + "\n";
            server.sh(name + Files.readString(CASES.resolve("preamble.sh")) + "{ " + script.strip() + "\n} >/dev/null");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
