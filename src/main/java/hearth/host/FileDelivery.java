package hearth.host;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/// The one script that puts any number of files in place.
///
/// All contents come over the standard input as one stream, which is laid down first and measured: a connection that
/// breaks in the middle is seen by its length before anything is touched. It is cut from a file and not from the stream
/// because not every `head` stops reading where it was told to. Then each part becomes a file beside its target; only
/// when all of them are complete are they renamed. Their names are always the same, so that what a broken run left
/// behind is replaced by the next one and never piles up.
final class FileDelivery {
    private static final String STEPS = """
            set -eu
            umask 077
            lay() {
                mkdir -p -- "$1"
                rm -f -- "$2" "$2-all"
            }
            cut() {
                if [ -d "$1" ]; then echo "$1 is a folder" >&2; exit 1; fi
                tail -c "+$3" -- "$all" | head -c "$4" > "$2"
                if [ "$(wc -c < "$2")" -ne "$4" ]; then echo "$1: no space for $4 bytes" >&2; exit 1; fi
                chown -- "$5" "$2"
                chmod -- "$6" "$2"
            }
            """;

    private final List<RemoteFile> files;

    FileDelivery(List<RemoteFile> files) {
        this.files = List.copyOf(files);
    }

    Command command() {
        return new Command(doing(), script(), contents(), limit());
    }

    private String doing() {
        return "write " + files.stream().map(RemoteFile::path).collect(Collectors.joining(" "));
    }

    private String script() {
        var script = new StringBuilder(STEPS);
        var all = quoted(beside(files.getFirst()) + "-all");
        var total = files.stream().mapToLong(file -> file.content().length).sum();
        for (var file : files) {
            script.append("lay %s %s\n".formatted(quoted(folder(file)), quoted(beside(file))));
        }
        script.append("all=%s\ntidy() { rm -f -- \"$all\" %s; }\ntrap tidy EXIT\ncat > \"$all\"\n"
                .formatted(all, everyBeside()));
        script.append(
                "if [ \"$(wc -c < \"$all\")\" -ne %d ]; then echo 'the files did not arrive whole' >&2; exit 1; fi\n"
                        .formatted(total));
        var offset = 1L;
        for (var file : files) {
            script.append("cut %s %s %d %d %s %s\n"
                    .formatted(
                            quoted(file.path()),
                            quoted(beside(file)),
                            offset,
                            file.content().length,
                            quoted(file.owner()),
                            quoted(file.mode())));
            offset += file.content().length;
        }
        script.append("sync %s || :\n".formatted(everyBeside()));
        for (var file : files) script.append("mv -f -- %s %s\n".formatted(quoted(beside(file)), quoted(file.path())));
        return script.toString();
    }

    /// Without a wait for the disk a power cut could leave an empty file under the right name: rename is no
    /// barrier.
    private String everyBeside() {
        return files.stream().map(file -> quoted(beside(file))).collect(Collectors.joining(" "));
    }

    private byte[] contents() {
        var contents = new ByteArrayOutputStream();
        for (var file : files) contents.writeBytes(file.content());
        return contents.toByteArray();
    }

    /// A minute, and more for what a slow line (100 kB a second) needs.
    private Duration limit() {
        var bytes = files.stream().mapToLong(file -> file.content().length).sum();
        return Duration.ofSeconds(60 + bytes / 100_000);
    }

    private static String folder(RemoteFile file) {
        var slash = file.path().lastIndexOf('/');
        if (!file.path().startsWith("/") || slash == file.path().length() - 1) {
            throw new IllegalArgumentException("not the absolute path of a file: " + file.path());
        }
        return slash == 0 ? "/" : file.path().substring(0, slash);
    }

    private static String beside(RemoteFile file) {
        var name = file.path().substring(file.path().lastIndexOf('/') + 1);
        return (folder(file) + "/").replace("//", "/") + "." + name + ".hearth-new";
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
