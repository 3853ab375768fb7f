package hearth.deploy;

import hearth.files.ServerFile;
import hearth.host.Command;
import java.util.List;

/// Lets files that were tried out take the places of the old ones, which are kept with a time stamp.
///
/// The record comes first, under its other name: where this breaks off in the middle, the files that took their places
/// already still are known as Hearth's own.
final class FileExchange {
    private FileExchange() {}

    static Command command(List<ServerFile> files, ServerRecord record) {
        var text = record.text();
        // Measured, because a connection that breaks looks like the end of the input to the server.
        var script = new StringBuilder("""
                set -e; umask 077; stamp=$(date -u +%%Y%%m%%dT%%H%%M%%SZ)
                cat >%1$s.new; [ "$(wc -c <%1$s.new)" -eq %2$d ]
                """.formatted(ServerFolder.RECORD, text.length()));
        for (var file : files) {
            script.append("[ ! -e '%1$s' ] || cmp -s '%1$s' '%1$s%2$s' || cp -p '%1$s' '%1$s.'$stamp\n"
                    .formatted(file.path(), ServerFiles.NEW));
        }
        for (var file : files) script.append("mv '%1$s%2$s' '%1$s'\n".formatted(file.path(), ServerFiles.NEW));
        script.append("mv %1$s.new %1$s\n".formatted(ServerFolder.RECORD));
        return Command.of("let new files take their places", script.toString()).reading(text);
    }
}
