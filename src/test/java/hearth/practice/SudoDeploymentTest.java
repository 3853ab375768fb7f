package hearth.practice;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.deploy.Deployer.Goal;
import hearth.deploy.Event;
import hearth.secret.Secret;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The same from nothing, the hard way: another Debian, a user whose sudo asks for a password, the other language.
@Tag("practice")
class SudoDeploymentTest {
    private final PracticeServer server =
            Practice.server("sudo", "--system", "debian-13", "--user", "sudo-password", "--fresh");

    @AfterEach
    void theServerGoes() {
        server.remove();
    }

    @Test
    void aUserWhoseSudoAsksForAPasswordGetsAProvenHomeserverAndThePasswordIsNeverShown() throws Exception {
        server.watchCommandLines();

        var went = new Rehearsal(server, "laptop").run(Goal.DEPLOY, server.plan());

        assertThat(went.end()).isInstanceOf(Event.Finished.class);
        var password = Secret.of(
                Files.readString(Path.of(server.text("password_file"))).strip());
        assertThat(server.placesThatShow(password)).isEmpty();
    }
}
