package hearth.deploy;

import hearth.failure.FailureException;
import hearth.failure.SshFailure;
import hearth.fake.ShellHost;
import hearth.host.Command;
import hearth.host.Endpoint;
import hearth.host.Host;
import hearth.host.Ran;
import hearth.plan.Fingerprint;
import hearth.secret.Redaction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// A server whose scripts the real `sh` of this computer runs, with everything below `/var/lib` moved into a scratch
/// folder and everything owned by whoever runs the tests.
final class ScratchServer implements Host {
    private final Path root;
    private final Host shell;
    private boolean breaking;

    ScratchServer(Path root) {
        this(root, new Redaction());
    }

    ScratchServer(Path root, Redaction redaction) {
        this.root = root;
        this.shell = new ShellHost(redaction);
    }

    /// Lets the connection break during the next script, right after it was begun: it goes on, and reads the end of
    /// its input where the input should begin.
    void breakConnection() {
        breaking = true;
    }

    /// Where a path of the server's is on this computer.
    Path path(String path) {
        return Path.of(moved(path));
    }

    /// What a file of the server's says.
    String text(String path) {
        try {
            return Files.readString(path(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Writes a file, with its folder.
    void put(String path, String text) {
        try {
            Files.createDirectories(path(path).getParent());
            Files.writeString(path(path), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The names in a folder, in order.
    List<String> names(String folder) {
        if (!Files.exists(path(folder))) return List.of();
        try (Stream<Path> files = Files.list(path(folder))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Ran run(Command command, Consumer<String> line) throws FailureException {
        var broken = breaking;
        breaking = false;
        var input = broken ? new byte[0] : command.input();
        var ran = shell.run(new Command(command.doing(), moved(command.script()), input, command.limit()), line);
        if (broken) throw new SshFailure.ConnectionLost("scratch").thrown();
        return ran;
    }

    private String moved(String text) {
        return text.replace("/var/lib/", root + "/var/lib/").replaceAll("chown -- \"\\$5\" \"\\$2\"", ":");
    }

    @Override
    public Socket open(Endpoint endpoint) throws FailureException {
        return shell.open(endpoint);
    }

    @Override
    public Fingerprint hostKey() {
        return shell.hostKey();
    }

    @Override
    public void close() {
        shell.close();
    }
}
