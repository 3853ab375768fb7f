package hearth.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import hearth.failure.Failure;
import hearth.failure.FailureException;
import hearth.failure.ServerFailure;
import hearth.secret.Secret;
import hearth.secret.SecretMaker;
import hearth.secret.ServerSecrets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SecretsFileTest {
    private static final ServerSecrets FIRST = ServerSecrets.make(new SecretMaker(new Random(1)));
    private static final ServerSecrets SECOND = ServerSecrets.make(new SecretMaker(new Random(2)));

    @TempDir
    Path folder;

    private ScratchServer server;
    private SecretsFile file;

    @BeforeEach
    void begin() {
        server = new ScratchServer(folder);
        file = new SecretsFile(server);
    }

    @Test
    void readsBackWhatItMade() throws Exception {
        file.make(FIRST);
        assertThat(file.read()).isEqualTo(FIRST);
    }

    @Test
    void whatThePersonGaveIsReadToo() throws Exception {
        file.make(FIRST);
        server.put(ServerFolder.GIVEN + "/mail.password", "salt\n it's #1 \\ 密码 \n");
        server.put(ServerFolder.GIVEN + "/sign-in.github.secret", "salt\nother\n");
        assertThat(file.read().given().get("mail.password")).isEqualTo(Secret.of(" it's #1 \\ 密码 "));
        assertThat(file.read().given().get("sign-in.github.secret")).isEqualTo(Secret.of("other"));
        assertThat(file.read().registration()).isEqualTo(FIRST.registration());
    }

    @Test
    void secretsThatAreThereStay() throws Exception {
        file.make(FIRST);
        file.make(SECOND);
        assertThat(file.read()).isEqualTo(FIRST);
    }

    @Test
    void theFileIsItsOwnersOnly() throws Exception {
        file.make(FIRST);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(server.path(ServerFolder.SECRETS))))
                .isEqualTo("rw-------");
    }

    @Test
    void theFolderIsItsOwnersOnly() throws Exception {
        file.make(FIRST);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(server.path(ServerFolder.PATH))))
                .isEqualTo("rwx------");
    }

    @Test
    void nothingLiesBesideIt() throws Exception {
        file.make(FIRST);
        assertThat(server.names(ServerFolder.PATH)).containsExactly("secrets.json");
    }

    @Test
    void aConnectionThatBreaksLeavesNoHalfOfThem() throws Exception {
        server.breakConnection();
        failureOf(() -> file.make(FIRST));
        file.make(SECOND);
        assertThat(file.read()).isEqualTo(SECOND);
    }

    @Test
    void aFileWithOneMissingIsNotUnderstood() {
        server.put(
                ServerFolder.SECRETS, "{\"postgres\":\"a\",\"database\":\"b\",\"registration\":\"c\",\"form\":\"d\"}");
        assertThat(failureOf(file::read)).isEqualTo(new ServerFailure.AnswerNotUnderstood(ServerFolder.SECRETS, ""));
    }

    @Test
    void aFileThatIsNoJsonIsNotUnderstoodAndNotRepeated() {
        server.put(ServerFolder.SECRETS, "postgres=hunter2");
        assertThat(failureOf(file::read).toString()).doesNotContain("hunter2");
    }

    private static Failure failureOf(ThrowingCallable call) {
        return catchThrowableOfType(FailureException.class, call).failure();
    }
}
