package hearth.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import hearth.failure.FailureException;
import hearth.failure.LocalFailure;
import hearth.plan.Fingerprint;
import hearth.plan.Language;
import hearth.plan.Login;
import hearth.plan.Problem;
import hearth.plan.ReadPlan;
import hearth.plan.SecretSource;
import hearth.plan.SshTarget;
import hearth.secret.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StoreTest {
    private static final Instant NOW = Instant.parse("2026-08-01T12:30:05.678Z");
    private static final Fingerprint KEY = new Fingerprint("SHA256:" + "k".repeat(43));
    private static final Fingerprint OTHER = new Fingerprint("SHA256:" + "o".repeat(43));

    @TempDir
    Path home;

    private AppFolders folders = AppFolders.in(Path.of("."));

    @BeforeEach
    void inAFolderOfItsOwn() {
        folders = AppFolders.of(
                Map.of(AppFolders.VARIABLE, home.resolve("not there yet").toString()));
    }

    @Test
    void aRecoveryFileOpensWithItsPassphraseOnlyAndShowsNothingWithout() throws Exception {
        var file = home.resolve("chat.recovery.jwe");
        var content =
                Map.of("plan.yaml", Secret.of("server-name: chat.example.org\n"), "given/mail", Secret.of("s3cret"));

        RecoveryFile.write(file, content, Secret.of("five plain words"));

        assertThat(Files.readString(file)).doesNotContain("chat.example.org").doesNotContain("s3cret");
        assertThat(RecoveryFile.read(file, Secret.of("five plain words"))).isEqualTo(content);
        assertThat(catchThrowable(() -> RecoveryFile.read(file, Secret.of("other words"))))
                .isInstanceOf(FailureException.class)
                .extracting(e -> ((FailureException) e).failure())
                .isEqualTo(new LocalFailure.RecoveryNotOpened(file));
    }

    @Test
    void whatIsInARecoveryFileIsWrittenIntoAFolderAndNowhereElse() throws Exception {
        var file = home.resolve("chat.recovery.jwe");
        var words = Secret.of("five plain words");
        RecoveryFile.write(file, Map.of("given/mail", Secret.of("s3cret")), words);

        assertThat(RecoveryFile.unpack(file, words, home.resolve("open")))
                .containsExactly(home.resolve("open/given/mail"));

        assertThat(home.resolve("open/given/mail")).hasContent("s3cret");
        RecoveryFile.write(file, Map.of("../outside", Secret.of("s3cret")), words);
        assertThat(catchThrowable(() -> RecoveryFile.unpack(file, words, home.resolve("open"))))
                .isInstanceOf(FailureException.class);
        assertThat(home.resolve("outside")).doesNotExist();
    }

    @Test
    void theFoldersAreTheSystemsUnlessToldOtherwise() {
        assertThat(AppFolders.of(Map.of()).data()).isAbsolute().endsWithRaw(Path.of("hearth"));
        assertThat(folders.data()).isEqualTo(home.resolve("not there yet/data"));
    }

    @Test
    void aPlanIsReadAndWritten() throws Exception {
        var file = home.resolve("plans/plan.yaml");
        Files.createDirectories(home.resolve("plans"));
        Files.writeString(file, """
            server: {address: 203.0.113.7, password-file: secret.txt}
            server-name: example.org
            administrator: {name: admin}
            """);
        SecretFile.write(home.resolve("plans/secret.txt"), Secret.of("s3cret"));
        var read = PlanFile.read(file, home, Language.CHINESE);
        assertThat(read).isInstanceOfSatisfying(ReadPlan.Good.class, good -> {
            assertThat(good.plan().language()).isEqualTo(Language.CHINESE);
            assertThat(good.plan().server().login())
                    .isEqualTo(new Login.Password(new SecretSource(
                            SecretSource.SSH_PASSWORD, Optional.of(home.resolve("plans/secret.txt")))));
        });
        var copy = home.resolve("elsewhere/copy.yaml");
        PlanFile.write(copy, ((ReadPlan.Good) read).plan());
        assertThat(PlanFile.read(copy, home, Language.ENGLISH)).isEqualTo(read);
        assertThat(mode(copy)).isEqualTo("rw-------");
    }

    @Test
    void aPlanThatIsNotThereOrNoPlanIsSaidSo() throws Exception {
        var nowhere = home.resolve("nowhere.yaml");
        assertThat(failure(() -> PlanFile.read(nowhere, home, Language.ENGLISH)))
                .isEqualTo(new LocalFailure.FileUnreadable(nowhere));
        assertThat(failure(() -> PlanFile.read(home, home, Language.ENGLISH)))
                .isInstanceOf(LocalFailure.FileUnreadable.class);
        var huge = Files.write(home.resolve("huge"), new byte[1 << 20]);
        assertThat(PlanFile.read(huge, home, Language.ENGLISH))
                .isInstanceOfSatisfying(
                        ReadPlan.Bad.class,
                        bad -> assertThat(bad.problems())
                                .singleElement()
                                .extracting(problem -> problem.problem())
                                .isEqualTo(new Problem.Unwanted(Problem.Trap.TOO_LARGE)));
    }

    @Test
    void aSecretIsTheFirstLine() throws Exception {
        var file = Files.writeString(home.resolve("secret"), "\uFEFF two words \r\nsecond line\n");
        assertThat(SecretFile.read(file)).isEqualTo(Secret.of(" two words "));
        assertThat(SecretFile.read(Files.writeString(file, ""))).isEqualTo(Secret.of(""));
        assertThat(failure(() -> SecretFile.read(home))).isEqualTo(new LocalFailure.FileUnreadable(home));
    }

    @Test
    void aSecretNeverReplacesAnother() throws Exception {
        var file = folders.data().resolve("admin.txt");
        SecretFile.write(file, Secret.of("first"));
        assertThat(failure(() -> SecretFile.write(file, Secret.of("second"))))
                .isEqualTo(new LocalFailure.FileUnwritable(file));
        assertThat(SecretFile.read(file)).isEqualTo(Secret.of("first"));
        assertThat(mode(file)).isEqualTo("rw-------");
        assertThat(mode(folders.data())).isEqualTo("rwx------");
        assertThat(folders.data()).isDirectoryContaining("glob:**/admin.txt").isDirectoryNotContaining("glob:**/*.new");
    }

    @Test
    void aPlaceThatCannotBeWrittenIsSaidSo() throws Exception {
        var file = Files.writeString(home.resolve("a file"), "").resolve("admin.txt");
        assertThat(failure(() -> SecretFile.write(file, Secret.of("x"))))
                .isEqualTo(new LocalFailure.FileUnwritable(file));
    }

    @Test
    void acceptedKeysAreRememberedByAddressAndPort() throws Exception {
        var known = new KnownHosts(folders);
        assertThat(known.find(server("203.0.113.7", 22))).isEmpty();
        known.accept(server("203.0.113.7", 22), KEY);
        known.accept(server("2001:db8::7", 2222), OTHER);
        known.accept(server("203.0.113.7", 22), OTHER);
        known.accept(server("203.0.113.7", 23), KEY);
        var again = new KnownHosts(folders);
        assertThat(again.find(server("203.0.113.7", 22))).contains(OTHER);
        assertThat(again.find(server("203.0.113.7", 23))).contains(KEY);
        assertThat(again.find(server("2001:db8::7", 2222))).contains(OTHER);
        assertThat(mode(folders.data().resolve("known-hosts.json"))).isEqualTo("rw-------");
    }

    /// Silently beginning anew would turn a changed key into a new one.
    @Test
    void aBrokenFileOfKeysIsNotTakenForAnEmptyOne() throws Exception {
        var file = Files.createDirectories(folders.data()).resolve("known-hosts.json");
        Files.writeString(file, "{ half");
        assertThat(failure(() -> new KnownHosts(folders).find(server("203.0.113.7", 22))))
                .isEqualTo(new LocalFailure.FileUnreadable(file));
    }

    @Test
    void aJournalIsAddedToAndNeverShared() throws Exception {
        try (var first = JournalFile.begin(folders, "例子.example.org", NOW);
                var second = JournalFile.begin(folders, "例子.example.org", NOW)) {
            first.add("{\"n\":1}");
            second.add("{}");
            first.add("{\"n\":2}");
            assertThat(first.file())
                    .hasFileName("2026-08-01T12-30-05Z-__.example.org.jsonl")
                    .hasContent("{\"n\":1}\n{\"n\":2}");
            assertThat(second.file())
                    .hasFileName("2026-08-01T12-30-05Z-__.example.org-2.jsonl")
                    .hasContent("{}");
            assertThat(mode(first.file())).isEqualTo("rw-------");
        }
    }

    @Test
    void aJournalThatBrokeStaysSilent() throws Exception {
        var journal = JournalFile.begin(folders, "example.org", NOW);
        journal.close();
        journal.add("lost");
        assertThat(journal.file()).isEmptyFile();
    }

    @Test
    void anInstallationKeepsItsId() throws Exception {
        var first = Installation.of(folders, new Random(1), "me@here");
        var second = Installation.of(folders, new Random(2), "me@here");
        assertThat(first).isEqualTo(second);
        assertThat(first.id()).matches("[0-9a-f]{32}");
        assertThat(Installation.of(AppFolders.in(home.resolve("other")), new Random(2), "me@here")
                        .id())
                .isNotEqualTo(first.id());
    }

    @Test
    void whoIsOneWord() {
        assertThat(Installation.who("张 三", Map.of("HOSTNAME", "lap\ttop\n"))).isEqualTo("张_三@lap_top");
        assertThat(Installation.who("me", Map.of())).matches("me@.+");
    }

    private static SshTarget server(String address, int port) {
        var sudo = SecretSource.variable(SecretSource.SUDO_PASSWORD);
        return new SshTarget(address, port, "root", new Login.Agent(), sudo, Optional.empty());
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private static Object failure(ThrowingCallable call) {
        var thrown = catchThrowableOfType(FailureException.class, call);
        return thrown.failure();
    }
}
