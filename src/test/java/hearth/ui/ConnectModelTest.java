package hearth.ui;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.failure.SshFailure;
import hearth.ui.connect.ConnectModel;
import hearth.ui.connect.Means;
import hearth.ui.connect.Reached;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ConnectModelTest {
    private final Journey journey = new Journey();
    private ConnectModel model = journey.wizard().connect();

    @BeforeEach
    void form() {
        model = journey.wizard().connect();
        model.form().address().text().set("203.0.113.10");
        model.form().password().set("correct horse");
    }

    @Test
    void aServerThatWasAcceptedOnThisComputerIsNotAskedAbout() {
        model.connect();
        model.trust();
        var next = journey.again().wizard().connect();
        next.form().password().set("correct horse");

        next.connect();

        assertThat(next.inside()).isTrue();
    }

    @Test
    void aFormThatIsNotRightGoesNowhere() {
        model.form().address().text().set("203.0.113.999");

        model.connect();

        assertThat(journey.engine().visited()).isEmpty();
        assertThat(model.form().address().problem().get()).isPresent();
    }

    @Test
    void anotherAddressForgetsTheKey() {
        model.connect();
        model.trust();

        model.form().address().text().set("203.0.113.11");

        assertThat(model.inside()).isFalse();
        assertThat(model.form().target().hostKey()).isEmpty();
    }

    @Test
    void anotherPasswordKeepsTheKey() {
        journey.engine().refusing(new SshFailure.LoginRefused("root", "password", List.of("password")));
        model.connect();
        model.trust();
        assertThat(model.reached().get()).isInstanceOf(Reached.Refused.class);

        model.form().password().set("battery staple");
        model.connect();

        assertThat(model.inside()).isTrue();
    }

    @Test
    void whatAnOfflineComputerDoesNotFindIsTriedAgainAsSoonAsItIsOnline() {
        connectOffline(new SshFailure.NoRoute("203.0.113.10"));
        assertThat(model.reached().get()).isInstanceOf(Reached.Offline.class);

        tenSecondsPass();
        assertThat(model.reached().get()).isInstanceOf(Reached.Offline.class);
        assertThat(journey.engine().visited()).hasSize(1);

        journey.outside().online(true);
        tenSecondsPass();

        assertThat(model.reached().get()).isInstanceOf(Reached.Stranger.class);
        assertThat(journey.engine().visited()).hasSize(2);
    }

    @Test
    void anotherAddressEndsTheWaitForANetwork() {
        connectOffline(new SshFailure.NoAnswer("203.0.113.10", 22));

        model.form().address().text().set("203.0.113.11");
        journey.outside().online(true);
        tenSecondsPass();

        assertThat(model.reached().get()).isInstanceOf(Reached.Nowhere.class);
        assertThat(journey.engine().visited()).hasSize(1);
    }

    @Test
    void aServerThatAComputerOnANetworkDoesNotFindIsRefused() {
        var silence = new SshFailure.NoAnswer("203.0.113.10", 22);
        journey.engine().notFound(silence);

        model.connect();

        assertThat(model.reached().get()).isEqualTo(new Reached.Refused(silence));
    }

    @Test
    void thePasswordServesForSudoToo() {
        assertThat(model.form().access().sudo()).isEqualTo(model.form().access().login());
    }

    @Test
    void aLockedKeyIsOpenedByItsPassphraseAndNeverByThePassword(@TempDir Path folder) throws IOException {
        var key = PageRobot.key(folder.resolve("id"));
        model.form().means().set(Means.KEY);
        model.form().key().text().set(key.toString());
        journey.engine().refusing(new SshFailure.PassphraseNeeded(key));

        model.connect();
        model.trust();

        assertThat(model.asksPassphrase().get()).isTrue();
        assertThat(model.form().access().login()).isEmpty();
        assertThat(model.form().access().sudo()).isEmpty();
    }

    private void connectOffline(SshFailure failure) {
        journey.outside().online(false);
        journey.engine().notFound(failure);
        model.connect();
    }

    private void tenSecondsPass() {
        for (var second = 0; second < 10; second++) journey.background().pass();
    }
}
