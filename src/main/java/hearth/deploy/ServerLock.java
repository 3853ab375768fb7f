package hearth.deploy;

import hearth.failure.FailureException;
import hearth.failure.ServerFailure;
import hearth.host.Command;
import hearth.host.Host;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// One deployment at a time. The lock is a folder on the server with a note inside, made elsewhere and renamed into its
/// place: renaming onto a folder that is not empty fails, so of two laptops one wins and there is no lock without a
/// note.
///
/// A lock outlives a cut connection on purpose: nobody can know whether the other side is still at work. The same
/// installation of Hearth takes its own lock over when the process that held it has ended; anybody else needs a yes.
public final class ServerLock {
    private static final String FOLDER = ServerFolder.PATH + "/lock";

    private final Host host;
    private final Holder me;

    public ServerLock(Host host, Holder me) {
        this.host = host;
        this.me = me;
    }

    /// Who holds a lock.
    ///
    /// @param installation a random id of the Hearth that took it
    /// @param process      its process id there
    /// @param who          `user@computer`, for people
    /// @param since        when it was taken
    public record Holder(String installation, long process, String who, Instant since) {
        /// The note's only line.
        public String line() {
            return String.join("\t", installation, String.valueOf(process), who, since.toString());
        }

        /// Reads a note. One that is not understood still is a lock.
        public static Holder parse(String line) {
            var parts = line.strip().split("\t");
            try {
                return new Holder(parts[0], Long.parseLong(parts[1]), parts[2], Instant.parse(parts[3]));
            } catch (ArrayIndexOutOfBoundsException | NumberFormatException | DateTimeParseException _) {
                return new Holder("", 0, "?", Instant.EPOCH);
            }
        }
    }

    /// Whether this holder may simply be followed: an earlier run of this installation that is no longer alive.
    public boolean isLeftOver(Holder holder) {
        return holder.installation().equals(me.installation())
                && (holder.process() == me.process()
                        || ProcessHandle.of(holder.process()).isEmpty());
    }

    /// Takes the lock, or fails with `Locked`, which says who has it. With `force`, takes it from whoever has it.
    public void take(boolean force) throws FailureException {
        var ran = host.run(Command.of("take the lock", """
                set -e; umask 077; mkdir -p %1$s; fresh=$(mktemp -d %1$s/lock.XXXXXX)
                trap 'rm -rf "$fresh"' EXIT
                cat >"$fresh/holder"; [ "$(wc -c <"$fresh/holder")" -eq %3$d ]
                mv -T "$fresh" %2$s 2>/dev/null && exit 0
                cat %2$s/holder || :; exit 3
                """.formatted(
                                ServerFolder.PATH, FOLDER, note(me).getBytes(StandardCharsets.UTF_8).length))
                .reading(note(me)));
        if (ran.ok()) return;
        if (ran.exit() != 3) throw new ServerFailure.CommandFailed("take the lock", ran.evidence()).thrown();
        var holder = Holder.parse(ran.out());
        if (!force && !isLeftOver(holder)) {
            throw locked(holder).thrown();
        }
        // Replaced only if the note still is the one that was judged: somebody else may have been quicker.
        var judged = ran.out().lines().findFirst().orElse("");
        var taken =
                host.run(Command.of("take over the lock", """
                IFS= read -r judged
                [ "$(head -n 1 %1$s/holder)" = "$judged" ] || { cat %1$s/holder; exit 3; }
                cat >%1$s/holder
                """.formatted(FOLDER)).reading(judged + "\n" + note(me)));
        if (taken.exit() == 3) throw locked(Holder.parse(taken.out())).thrown();
        taken.orThrow();
    }

    private static ServerFailure locked(Holder holder) {
        return new ServerFailure.Locked(holder.who(), holder.since());
    }

    private static String note(Holder holder) {
        return holder.line() + "\n";
    }

    /// Gives the lock back, if it is still ours.
    public void release() throws FailureException {
        host.run(Command.of("release the lock", """
                IFS= read -r mine; [ "$(cat %1$s/holder 2>/dev/null)" = "$mine" ] || exit 0
                rm -f %1$s/holder && rmdir %1$s
                """.formatted(FOLDER)).reading(note(me)));
    }

    /// The holder named by a note, when there is a note.
    static Optional<Holder> noted(String note) {
        return note.isBlank() ? Optional.empty() : Optional.of(Holder.parse(note));
    }
}
