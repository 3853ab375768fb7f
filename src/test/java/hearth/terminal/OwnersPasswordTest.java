package hearth.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.deploy.Event;
import hearth.deploy.Request;
import hearth.failure.FailureException;
import hearth.secret.Secret;
import hearth.secret.SecretMaker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OwnersPasswordTest {
    private static final SecretMaker MAKER = new SecretMaker(new Random(1));

    @TempDir
    Path folder;

    @Test
    void madeUpOnceAndKeptInAFileForTheOwnerOnly() throws Exception {
        var stage = Stage.terminal(folder, 80);
        var made = Secret.of(inTheMiddle(
                stage, request -> request.password().knownOrNew(MAKER).reveal()));
        var file = folder.resolve("hearth/data/example.org/administrator-password");
        assertThat(Files.readString(file)).isEqualTo(made.reveal() + "\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(stage.redaction.mask(made.reveal())).isEqualTo("•••");

        var later = Stage.log(folder);
        assertThat(inTheMiddle(
                        later, request -> request.password().knownOrNew(MAKER).reveal()))
                .isEqualTo(made.reveal());
        assertThat(inTheMiddle(later, request -> request.password().file().toString()))
                .isEqualTo(Optional.of(file).toString());
        assertThat(stage.questions).isEmpty();
    }

    @Test
    void theOneThatWasGivenComesFirstAndIsWrittenNowhere() {
        var stage = Stage.terminal(folder, 80);
        stage.environment.put("HEARTH_ADMIN_PASSWORD", "my own words");
        assertThat(inTheMiddle(
                        stage, request -> request.password().knownOrNew(MAKER).reveal()))
                .isEqualTo("my own words");
        assertThat(inTheMiddle(stage, request -> request.password().file().toString()))
                .isEqualTo("Optional.empty");
        assertThat(folder.resolve("hearth/data/example.org")).doesNotExist();
    }

    @Test
    void fromASecondComputerThePersonIsAskedOnce() {
        var stage = Stage.terminal(folder, 80);
        stage.answers.add("typed by hand");
        var known = inTheMiddle(stage, request -> {
            assertThat(request.password().known()).contains(Secret.of("typed by hand"));
            return request.password().known().orElseThrow().reveal();
        });
        assertThat(known).isEqualTo("typed by hand");
        assertThat(stage.questions).hasSize(1).first().asString().contains("@admin:example.org");
        assertThat(stage.redaction.mask(known)).isEqualTo("•••");
    }

    @Test
    void whereNobodyCanBeAskedItStaysUnknown() {
        assertThat(inTheMiddle(
                        Stage.log(folder), request -> request.password().known().toString()))
                .isEqualTo("Optional.empty");
    }

    @Test
    void aFileThatCannotBeWrittenIsAFailureAndNotALostPassword() throws Exception {
        Files.createDirectories(folder.resolve("hearth/data"));
        Files.writeString(folder.resolve("hearth/data/example.org"), "in the way");
        assertThat(inTheMiddle(
                        Stage.log(folder),
                        request -> request.password().knownOrNew(MAKER).reveal()))
                .startsWith("FileUnwritable");
    }

    private interface Asking {
        String of(Request request) throws FailureException;
    }

    /// What is answered in the middle of a deployment.
    private static String inTheMiddle(Stage stage, Asking asking) {
        var answer = new String[] {""};
        stage.script(List.of(new Event.Finished(
                                Stage.NOW,
                                1,
                                1,
                                Duration.ZERO,
                                "https://example.org/",
                                "@admin:example.org",
                                Optional.empty())))
                        .meanwhile =
                request -> {
                    try {
                        answer[0] = asking.of(request);
                    } catch (FailureException e) {
                        answer[0] = e.failure().toString();
                    }
                };
        stage.run("deploy", stage.plan());
        return answer[0];
    }
}
