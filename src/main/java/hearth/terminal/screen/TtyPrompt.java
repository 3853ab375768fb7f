package hearth.terminal.screen;

import hearth.secret.Secret;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.Optional;

/// Asks on stderr and reads the answer from stdin. `System.console()` would do the same only while stdout is a terminal
/// too, and `hearth adopt … > plan.yaml` has a right to ask.
public final class TtyPrompt implements Prompt {
    private final InputStream in;
    private final PrintStream err;
    private final Tty tty;

    public TtyPrompt(InputStream in, PrintStream err, Tty tty) {
        this.in = in;
        this.err = err;
        this.tty = tty;
    }

    @Override
    public boolean possible() {
        return true;
    }

    @Override
    public Optional<String> line(String question) {
        ask(question);
        return read();
    }

    @Override
    public Optional<Secret> secret(String question) {
        if (!tty.echo(false)) return fromConsole(question);
        try {
            ask(question);
            return read().filter(answer -> !answer.isEmpty()).map(Secret::of);
        } finally {
            tty.echo(true);
            err.println();
        }
    }

    private void ask(String question) {
        err.print(question + " ");
        err.flush();
    }

    /// On Windows.
    private static Optional<Secret> fromConsole(String question) {
        var console = System.console();
        if (console == null) return Optional.empty();
        var answer = console.readPassword("%s ", question);
        return answer == null || answer.length == 0 ? Optional.empty() : Optional.of(Secret.of(new String(answer)));
    }

    /// Byte by byte, so that what is typed ahead stays for the next question.
    private Optional<String> read() {
        var bytes = new ByteArrayOutputStream();
        try {
            for (var b = in.read(); b != '\n'; b = in.read()) {
                if (b < 0) return Optional.empty();
                bytes.write(b);
            }
            return Optional.of(bytes.toString(err.charset()).replaceFirst("\r$", ""));
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}
