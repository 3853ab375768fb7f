package hearth.deploy;

import hearth.files.ServerFile;
import hearth.host.Command;
import java.util.List;

/// Lets files take the places of others, in one script that may break off anywhere.
///
/// The record comes first, under its other name: where this breaks off in the middle, the files that took their places
/// already still are known as Hearth's own.
final class FileExchange {
    /// How many old copies of a file stay beside it.
    private static final int KEPT = 5;

    private FileExchange() {}

    /// Files that were tried out take their places; the old ones are kept with a time stamp, the last few of them.
    static Command command(List<ServerFile> files, ServerRecord record) {
        var script = beginning(record);
        for (var file : files) {
            script.append("cp '%1$s%2$s' %3$s/%4$s\n"
                    .formatted(file.path(), ServerFiles.NEW, ServerFolder.TEXTS, file.digest()));
            script.append("[ ! -e '%1$s' ] || cmp -s '%1$s' '%1$s%2$s' || cp -p '%1$s' '%1$s.'$stamp\n"
                    .formatted(file.path(), ServerFiles.NEW));
        }
        for (var file : files) script.append("mv '%1$s%2$s' '%1$s'\n".formatted(file.path(), ServerFiles.NEW));
        for (var file : files) {
            script.append(
                    "ls -1r '%1$s.'2[0-9]*Z 2>/dev/null | tail -n +%2$d | while read -r old; do rm \"$old\"; done\n"
                            .formatted(file.path(), KEPT + 1));
        }
        return ending("let new files take their places", script, record);
    }

    /// Files become what they were when they worked last. Whatever of it is not kept on the server stays as it is.
    static Command puttingBack(List<ServerFile> files, ServerRecord record) {
        var script = beginning(record);
        for (var file : files) {
            var worked = record.worked().get(file.name());
            if (worked == null) continue;
            script.append("""
                    cp %1$s/%2$s '%3$s%4$s'; chmod %5$s '%3$s%4$s'; chown -- %6$s '%3$s%4$s'; mv '%3$s%4$s' '%3$s'
                    """.formatted(
                    ServerFolder.TEXTS, worked.digest(), file.path(), ServerFiles.NEW, file.mode(), file.owner()));
        }
        return ending("put back the files that worked", script, record);
    }

    /// Files that somebody edited are copied beside themselves, and among the texts, before anything is written
    /// in their places.
    static Command settingAside(List<ServerFile> files, ServerRecord record) {
        var script = beginning(record);
        for (var file : files) {
            script.append("cp -p '%1$s' '%1$s.edited-'$stamp; cp '%1$s' %2$s/\"$(sha256sum <'%1$s' | cut -d' ' -f1)\"\n"
                    .formatted(file.path(), ServerFolder.TEXTS));
        }
        return ending("set edited files aside", script, record);
    }

    private static StringBuilder beginning(ServerRecord record) {
        // Measured, because a connection that breaks looks like the end of the input to the server.
        return new StringBuilder(
                """
                set -e; umask 077; stamp=$(date -u +%%Y%%m%%dT%%H%%M%%SZ)
                cat >%1$s.new; [ "$(wc -c <%1$s.new)" -eq %2$d ]
                mkdir -p %3$s
                """.formatted(ServerFolder.RECORD, record.text().length(), ServerFolder.TEXTS));
    }

    private static Command ending(String doing, StringBuilder script, ServerRecord record) {
        script.append("mv %1$s.new %1$s\n".formatted(ServerFolder.RECORD));
        script.append("""
                cd %s; for text in *; do grep -q " $text " %s || rm -f -- "$text"; done
                """.formatted(ServerFolder.TEXTS, ServerFolder.RECORD));
        return Command.of(doing, script.toString()).reading(record.text());
    }
}
