package hearth.contract;

import static hearth.contract.HostTesting.EIGHT_MB;
import static hearth.contract.HostTesting.failure;
import static hearth.contract.HostTesting.noise;
import static org.assertj.core.api.Assertions.assertThat;

import hearth.failure.FailureException;
import hearth.failure.ServerFailure;
import hearth.host.RemoteFile;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Writing files.
interface HostWrites extends HostTesting {
    /// Who owns what is written here, as `chown` takes it: on a fake it is whoever runs the tests.
    default String owner() throws FailureException {
        return out("echo $(id -un):$(id -gn)").strip();
    }

    private RemoteFile file(String name, String text) throws FailureException {
        return new RemoteFile(folder() + "/" + name, owner(), "0640", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    default void aFileHasItsContentOwnerAndMode() throws Exception {
        host().write(List.of(file("plan", "words\n")));

        assertThat(out("cd " + folder() + "; cat plan; stat -c '%U:%G %a' plan"))
                .isEqualTo("words\n" + owner() + " 640\n");
    }

    @Test
    default void aFileReplacesItsPredecessorWhateverThatWas() throws Exception {
        host().write(List.of(file("plan", "old and much longer")));
        out("cd %1$s; chmod 777 plan; ln -s plan link".formatted(folder()));

        host().write(List.of(file("plan", "new"), file("link", "own")));

        assertThat(out("cd " + folder() + "; cat plan link; stat -c ' %a %F' plan link"))
                .isEqualTo("newown 640 regular file\n 640 regular file\n");
    }

    @Test
    default void aReaderOfTheOldFileKeepsIt() throws Exception {
        host().write(List.of(file("plan", "old")));

        out("cd %1$s; ln plan second".formatted(folder()));
        host().write(List.of(file("plan", "new")));

        assertThat(out("cat " + folder() + "/second")).isEqualTo("old");
    }

    @Test
    default void missingFoldersAreMadeForTheirOwnerOnly() throws Exception {
        host().write(List.of(file("a/b/plan", "")));

        assertThat(out("cd " + folder() + "; stat -c %a . a a/b")).isEqualTo("700\n700\n700\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "it's", "\"q\"", "-rf", "a\\b", "家", "$HOME", "*", "line\nbreak", ".hidden"})
    default void aNameMayBeOdd(String name) throws Exception {
        host().write(List.of(file("in " + name + "/" + name, "odd")));

        assertThat(out("find " + folder() + " -type f -exec cat {} +")).isEqualTo("odd");
    }

    @Test
    default void manyFilesGoTogether() throws Exception {
        var many = IntStream.range(0, 60)
                .mapToObj(i -> new RemoteFile(folder() + "/f" + i, "0:0", "0600", noise(i * 37)))
                .toList();
        if (!owner().equals("root:root")) return;

        host().write(many);

        for (var i : new int[] {0, 1, 30, 59}) {
            assertThat(out("sha256sum < " + folder() + "/f" + i)).startsWith(digest(noise(i * 37)));
        }
    }

    @Test
    default void everyByteArrives() throws Exception {
        host().write(List.of(new RemoteFile(folder() + "/big", owner(), "0600", noise(EIGHT_MB))));

        assertThat(out("sha256sum < " + folder() + "/big")).startsWith(digest(noise(EIGHT_MB)));
    }

    @Test
    default void nothingElseIsLeftBehind() throws Exception {
        host().write(List.of(file("a", "1"), file("b", "2")));

        assertThat(out("ls -A " + folder())).isEqualTo("a\nb\n");
    }

    @Test
    default void whatABrokenRunLeftIsCleanedUp() throws Exception {
        out("mkdir %1$s; cd %1$s; echo half > .plan.hearth-new; echo all > .plan.hearth-new-all".formatted(folder()));

        host().write(List.of(file("plan", "whole")));

        assertThat(out("ls -A " + folder())).isEqualTo("plan\n");
    }

    @Test
    default void noneIsReplacedWhenOneCannotBe() throws Exception {
        host().write(List.of(file("first", "old")));
        out("mkdir " + folder() + "/second");

        failure(() -> host().write(List.of(file("first", "new"), file("second", "new"))));

        assertThat(out("cat " + folder() + "/first; ls -A " + folder())).isEqualTo("oldfirst\nsecond\n");
    }

    @Test
    default void aFileThatCannotBeWrittenFailsWithTheServersWords() {
        var nowhere = new RemoteFile("/proc/hearth/plan", "0:0", "0600", new byte[1]);

        var failure = failure(() -> host().write(List.of(nowhere)));

        assertThat(failure).isInstanceOf(ServerFailure.CommandFailed.class);
        assertThat(failure.evidence().lastLine()).contains("/proc/hearth");
    }

    @Test
    default void nothingToWriteIsDoneAtOnce() throws Exception {
        host().write(List.of());
    }

    private static String digest(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
