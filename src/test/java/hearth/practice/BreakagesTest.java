package hearth.practice;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.deploy.Deployer.Goal;
import hearth.deploy.Event;
import hearth.failure.Failure;
import hearth.plan.Language;
import hearth.text.EventJson;
import hearth.text.FailureText;
import hearth.text.ProblemText;
import hearth.text.Texts;
import hearth.text.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
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
            printf 'rc_login: {address: {per_second: 9, burst_count: 99}, account: {per_second: 9, burst_count: 99}}\\n' \
            >>$data/homeserver.yaml
            cp -a $data/homeserver.yaml /root/homeserver.good
            cp -a $caddy/Caddyfile /root/Caddyfile.good
            docker restart -t 3 synapse; ready
            """;

    private final PracticeServer server = Practice.server("breakages", "--fresh");
    private final Rehearsal laptop = new Rehearsal(server, "laptop");
    private final Texts texts = Texts.in(Language.ENGLISH);
    private final FailureText words = new FailureText(texts, new Words(texts, ZoneOffset.UTC));
    private final EventJson json = new EventJson(words, new ProblemText(texts), new hearth.secret.Redaction());

    @BeforeAll
    void aHealthyDeployment() {
        assertThat(laptop.run(Goal.DEPLOY, server.plan()).end()).isInstanceOf(Event.Finished.class);
        shell(MANY_SIGN_INS);
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
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    @Order(1)
    void exactlyTheRightProbesFailAndTheFirstWordsNameTheCause(String name) throws IOException {
        Map<String, Object> way = new Yaml().load(Files.readString(CASES.resolve(name + ".yaml")));
        begin(way);
        try {
            var went = laptop.run(Goal.PROVE, server.plan());

            assertThat(went.unproved()).as("%s", went.events()).isEqualTo(way.get("fails"));
            var cause = ((Event.Failed) went.end()).failure();
            assertThat(json.line(went.end())).contains("\"type\":\"" + way.get("cause") + "\"");
            assertThat(said(cause)).contains((String) way.get("says"));
        } finally {
            end(way);
        }
    }

    @Test
    @Order(2)
    void mendedAgainEverythingIsWell() {
        var went = laptop.run(Goal.PROVE, server.plan());

        assertThat(went.unproved()).isEmpty();
        assertThat(went.end()).isInstanceOf(Event.Finished.class);
    }

    private void begin(Map<String, Object> way) {
        if (way.get("point-name-to") instanceof String address) server.pointNameTo(address);
        if (way.get("break") instanceof String script) shell(script);
    }

    private void end(Map<String, Object> way) {
        if (way.containsKey("point-name-to")) server.pointNameHome();
        if (way.get("mend") instanceof String script) shell(script);
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
            throw new java.io.UncheckedIOException(e);
        }
    }
}
