package hearth.terminal.screen;

import hearth.secret.Secret;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/// Asks on stderr and reads the answer from stdin. `System.console()` would do the same only while stdout is a terminal
/// too, and `hearth adopt … > plan.yaml` has a right to ask.
public final class TtyPrompt implements Prompt {
    private final InputStream in;
    private final PrintStream err;
    private final Charset charset;
    private final AtomicBoolean silent = new AtomicBoolean();

    public TtyPrompt(InputStream in, PrintStream err, Charset charset) {
        this.in = in;
        this.err = err;
        this.charset = charset;
    }

    @Override
    public boolean possible() {
        return true;
    }

    @Override
    public Optional<String> line(String question) {
        err.print(question + " ");
        err.flush();
        return read();
    }

    @Override
    public Optional<Secret> secret(String question) {
        if (!echo(false)) return fromConsole(question);
        try {
            err.print(question + " ");
            err.flush();
            return read().filter(answer -> !answer.isEmpty()).map(Secret::of);
        } finally {
            restore();
            err.println();
        }
    }

    /// Makes typing visible again; also when Hearth is stopped in the middle of a question.
    public void restore() {
        if (silent.get()) echo(true);
    }

    /// A computer without `stty` is Windows.
    private static Optional<Secret> fromConsole(String question) {
        var console = System.console();
        if (console == null) return Optional.empty();
        var answer = console.readPassword("%s ", question);
        return answer == null || answer.length == 0 ? Optional.empty() : Optional.of(Secret.of(new String(answer)));
    }

    private boolean echo(boolean on) {
        try {
            var stty = new ProcessBuilder("stty", on ? "echo" : "-echo")
                    .redirectInput(ProcessBuilder.Redirect.INHERIT)
                    .redirectErrorStream(true)
                    .start();
            stty.getInputStream().readAllBytes();
            var done = stty.waitFor() == 0;
            if (done) silent.set(!on);
            return done;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Byte by byte, so that what is typed ahead stays for the next question.
    private Optional<String> read() {
        var bytes = new ByteArrayOutputStream();
        try {
            for (var b = in.read(); b != '\n'; b = in.read()) {
                if (b < 0) return Optional.empty();
                bytes.write(b);
            }
            return Optional.of(bytes.toString(charset).replaceFirst("\r$", ""));
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}
