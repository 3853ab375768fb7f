package hearth.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import hearth.deploy.ServerLock.Holder;
import hearth.failure.Failure;
import hearth.failure.FailureException;
import hearth.failure.ServerFailure;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The lock's own scripts, run by the real `sh`.
final class ServerLockTest {
    private static final String NOTE = ServerFolder.PATH + "/lock/holder";
    private static final long ENDED = Long.MAX_VALUE;
    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    private static final Holder ME = new Holder("home", 41, "me@laptop", NOON);
    private static final Holder OTHER = new Holder("work", 42, "other@desk", Instant.parse("2026-05-01T11:00:00Z"));

    @TempDir
    Path folder;

    private ScratchServer server;

    @BeforeEach
    void begin() {
        server = new ScratchServer(folder);
    }

    @Test
    void whatNobodyHoldsIsTaken() throws Exception {
        mine().take(false);
        assertThat(server.text(NOTE)).isEqualTo("home\t41\tme@laptop\t2026-05-01T12:00:00Z\n");
    }

    @Test
    void whatSomebodyElseHoldsIsRefusedAndNamed() throws Exception {
        theirs().take(false);
        assertThat(failureOf(() -> mine().take(false)))
                .isEqualTo(new ServerFailure.Locked("other@desk", OTHER.since()));
    }

    @Test
    void aRefusalLeavesTheHoldersNote() throws Exception {
        theirs().take(false);
        failureOf(() -> mine().take(false));
        assertThat(server.text(NOTE)).startsWith("work\t42");
    }

    @Test
    void aRefusalLeavesNothingBesideTheLock() throws Exception {
        theirs().take(false);
        failureOf(() -> mine().take(false));
        assertThat(server.names(ServerFolder.PATH)).containsExactly("lock");
    }

    @Test
    void aYesTakesItFromWhoeverHasIt() throws Exception {
        theirs().take(false);
        mine().take(true);
        assertThat(server.text(NOTE)).startsWith("home\t41");
    }

    @Test
    void aNoteThatNobodyUnderstandsStillIsALock() {
        server.put(NOTE, "held by some newer Hearth\n");
        assertThat(failureOf(() -> mine().take(false))).isEqualTo(new ServerFailure.Locked("?", Instant.EPOCH));
    }

    @Test
    void aYesTakesALockWithANoteThatNobodyUnderstands() throws Exception {
        server.put(NOTE, "\theld by some newer Hearth\nwith two lines\n");
        mine().take(true);
        assertThat(server.text(NOTE)).startsWith("home\t41");
    }

    @Test
    void aYesTakesALockWithoutANote() throws Exception {
        server.put(NOTE, "");
        mine().take(true);
        assertThat(server.text(NOTE)).startsWith("home\t41");
    }

    @Test
    void whatAnEndedRunOfThisInstallationLeftIsSimplyTaken() throws Exception {
        server.put(NOTE, new Holder("home", ENDED, "me@laptop", NOON).line() + "\n");
        mine().take(false);
        assertThat(server.text(NOTE)).startsWith("home\t41");
    }

    @Test
    void whatThisVeryProcessLeftIsSimplyTaken() throws Exception {
        mine().take(false);
        mine().take(false);
        assertThat(server.text(NOTE)).startsWith("home\t41");
    }

    @Test
    void aLivingRunOfThisInstallationKeepsItsLock() {
        var alive = new Holder("home", ProcessHandle.current().pid(), "me@laptop", NOON);
        server.put(NOTE, alive.line() + "\n");
        assertThat(failureOf(() -> mine().take(false))).isInstanceOf(ServerFailure.Locked.class);
    }

    @Test
    void somebodyElsesEndedRunKeepsItsLock() {
        server.put(NOTE, new Holder("work", ENDED, "other@desk", NOON).line() + "\n");
        assertThat(failureOf(() -> mine().take(false))).isInstanceOf(ServerFailure.Locked.class);
    }

    @Test
    void givenBackItIsGone() throws Exception {
        mine().take(false);
        mine().release();
        assertThat(server.names(ServerFolder.PATH)).isEmpty();
    }

    @Test
    void whatSomebodyTookOverIsNotGivenBackByTheOneBefore() throws Exception {
        mine().take(false);
        theirs().take(true);
        mine().release();
        assertThat(server.text(NOTE)).startsWith("work\t42");
    }

    @Test
    void givingBackWhatIsGoneIsFine() throws Exception {
        mine().release();
        assertThat(server.names(ServerFolder.PATH)).isEmpty();
    }

    @Test
    void aConnectionThatBreaksLeavesNoLockWithoutANote() throws Exception {
        server.breakConnection();
        failureOf(() -> mine().take(false));
        theirs().take(false);
        assertThat(server.text(NOTE)).startsWith("work\t42");
    }

    @Test
    void aFolderThatCannotBeMadeIsNoLock() throws Exception {
        server.put("/var/lib/hearth", "a file in its place");
        assertThat(failureOf(() -> mine().take(false))).isInstanceOf(ServerFailure.CommandFailed.class);
    }

    @Test
    void ofManyOneWins() throws Exception {
        var won = new AtomicInteger();
        var all = new Thread[8];
        for (int i = 0; i < all.length; i++) {
            var lock = new ServerLock(server, new Holder("installation " + i, i, "somebody", NOON));
            all[i] = Thread.startVirtualThread(() -> {
                try {
                    lock.take(false);
                    won.incrementAndGet();
                } catch (FailureException e) {
                    assertThat(e.failure()).isInstanceOf(ServerFailure.Locked.class);
                }
            });
        }
        for (var one : all) one.join();
        assertThat(won).hasValue(1);
    }

    @Test
    void aNoteReadsBackAsItWasWritten() {
        assertThat(Holder.parse(ME.line() + "\n")).isEqualTo(ME);
    }

    private ServerLock mine() {
        return new ServerLock(server, ME);
    }

    private ServerLock theirs() {
        return new ServerLock(server, OTHER);
    }

    private static Failure failureOf(ThrowingCallable call) {
        return catchThrowableOfType(FailureException.class, call).failure();
    }
}
