package hearth.fake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A script that runs on this computer, with everything that waits for it on threads of its own. It is a process group
/// of its own (`setsid` keeps the number of the process), so that it ends with what it is just about to start.
final class LocalScript implements AutoCloseable {
    private final Process process;
    private final BlockingQueue<Optional<String>> lines = new LinkedBlockingQueue<>();
    private final CompletableFuture<String> errors = new CompletableFuture<>();

    LocalScript(String script) throws IOException {
        var builder = new ProcessBuilder("setsid", "sh", "-c", script);
        builder.environment().put("LC_ALL", "C");
        process = builder.start();
    }

    /// Gives it its input, and begins to read what it prints.
    void feed(byte[] input) {
        Thread.ofVirtual().start(() -> {
            try (var to = process.getOutputStream()) {
                to.write(input);
            } catch (IOException e) {
                // It did not want to read everything.
            }
        });
        Thread.ofVirtual().start(() -> {
            try (var from = process.getErrorStream()) {
                errors.complete(new String(from.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                errors.complete("");
            }
        });
        Thread.ofVirtual().start(this::readLines);
    }

    /// The next line with its end, or nothing when it has printed its last.
    Optional<String> line(long deadline) throws InterruptedException, TooSlow {
        var line = lines.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        if (line == null) throw new TooSlow();
        return line;
    }

    int exit(long deadline) throws InterruptedException, TooSlow {
        if (!process.waitFor(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) throw new TooSlow();
        return process.exitValue();
    }

    String errors() throws InterruptedException {
        try {
            return errors.get(ShellHost.GRACE, TimeUnit.NANOSECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("its standard error was never read to the end", e);
        }
    }

    InputStream out() {
        return process.getInputStream();
    }

    OutputStream in() {
        return process.getOutputStream();
    }

    /// Ends it with all it has started.
    @Override
    public void close() {
        if (!process.isAlive()) return;
        try {
            new ProcessBuilder("sh", "-c", "kill -KILL -" + process.pid())
                    .redirectErrorStream(true)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }

    private void readLines() {
        try (var from = process.inputReader(StandardCharsets.UTF_8)) {
            var line = new StringBuilder();
            for (var next = from.read(); next >= 0; next = from.read()) {
                line.append((char) next);
                if (next != '\n') continue;
                lines.add(Optional.of(line.toString()));
                line.setLength(0);
            }
            if (!line.isEmpty()) lines.add(Optional.of(line.toString()));
        } catch (IOException e) {
            if (process.isAlive()) throw new UncheckedIOException(e);
        } finally {
            lines.add(Optional.empty());
        }
    }

    /// It has not ended in time.
    static final class TooSlow extends Exception {
        private static final long serialVersionUID = 1L;
    }
}
