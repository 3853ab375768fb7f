package hearth.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.deploy.EditsWish;
import hearth.deploy.Event;
import hearth.deploy.Fix;
import hearth.deploy.Verdict;
import hearth.failure.Failure;
import hearth.failure.ServerFailure;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PermissionTest {
    private static final List<Event> GOOD = List.of(new Event.Finished(
            Stage.NOW, 1, 12, Duration.ofSeconds(9), "https://example.org/", "@admin:example.org", Optional.empty()));
    private static final Failure EDITED =
            new ServerFailure.FileEdited(List.of("/data/homeserver.yaml"), List.of("+# mine"));
    private static final Fix FIX = new Fix(Fix.Kind.OPEN_PORTS, List.of("ufw allow 80/tcp"));

    @TempDir
    Path folder;

    private Stage stage;

    @BeforeEach
    void aPersonIsThere() {
        stage = Stage.terminal(folder, 80);
    }

    private static List<Event> blocked(String where, Failure failure) {
        return List.of(new Event.Blocked(Stage.NOW, where, failure));
    }

    @Test
    void whoeverKeepsEditsSaysSoOnce() {
        var work = stage.script(blocked("configure-synapse", EDITED), GOOD);
        stage.answers.add("keep");
        assertThat(stage.run("deploy", stage.plan())).isZero();
        assertThat(work.requests.get(1).consent().edits()).contains(EditsWish.KEEP);
    }

    @Test
    void whoeverPressesEnterKeepsTheServerAsItIs() {
        var work = stage.script(blocked("configure-synapse", EDITED));
        assertThat(stage.run("deploy", stage.plan())).isEqualTo(3);
        assertThat(work.requests).hasSize(1);
        assertThat(stage.talk()).contains("--accept-edits keep");
    }

    @Test
    void nobodyIsAskedTheSameAgain() {
        var work = stage.script(blocked("configure-synapse", EDITED), blocked("open-front-door", EDITED));
        stage.answers.addAll(List.of("keep", "keep"));
        assertThat(stage.run("deploy", stage.plan())).isEqualTo(3);
        assertThat(work.requests).hasSize(2);
    }

    @Test
    void nobodyIsAskedWhereNobodyIsThere() {
        stage.somebodyIsThere = false;
        stage.script(blocked("configure-synapse", EDITED));
        assertThat(stage.run("deploy", stage.plan())).isEqualTo(3);
        assertThat(stage.questions).isEmpty();
    }

    @Test
    void whatHearthCanPutRightIsPutRightAfterAYes() {
        var failure = new ServerFailure.NotHeld("own-firewall", "closed");
        var check = new Event.Checked(Stage.NOW, "own-firewall", new Verdict.Fail(failure, Optional.of(FIX)));
        var end = new Event.Blocked(Stage.NOW, "own-firewall", failure);
        var work = stage.script(List.of(check, end), GOOD);
        stage.answers.add("yes");
        assertThat(stage.run("deploy", stage.plan())).isZero();
        assertThat(work.requests.get(1).consent().fixes()).containsExactly(Fix.Kind.OPEN_PORTS);
    }

    @Test
    void aCheckAsksNothing() {
        stage.script(blocked("configure-synapse", EDITED));
        assertThat(stage.run("check", stage.plan())).isEqualTo(3);
        assertThat(stage.questions).isEmpty();
    }
}
