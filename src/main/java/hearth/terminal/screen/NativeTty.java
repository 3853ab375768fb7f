package hearth.terminal.screen;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Asks the C library, because Java knows nothing of stderr and nothing of widths.
///
/// On Windows it asks nothing and believes Java's own console.
public final class NativeTty implements Tty {
    private static final int STDIN = 0;
    private static final int STDERR = 2;
    private static final int USUAL_COLUMNS = 80;
    /// `TIOCGWINSZ` on Linux, and on macOS and the BSDs.
    private static final long GET_WINDOW_SIZE = mac() ? 0x40087468L : 0x5413L;

    private final @Nullable MethodHandle isatty = function("isatty", 0);
    private final @Nullable MethodHandle ioctl = function("ioctl", 2);
    private final Map<String, String> environment;
    private final boolean terminal;

    public NativeTty(Map<String, String> environment) {
        this.environment = environment;
        this.terminal = terminal(STDERR);
    }

    @Override
    public boolean paints() {
        return terminal
                && !environment
                        .getOrDefault("TERM", windows() ? "windows" : "dumb")
                        .equals("dumb");
    }

    /// See <https://no-color.org>: any value that is not empty counts.
    @Override
    public boolean colours() {
        return paints() && environment.getOrDefault("NO_COLOR", "").isEmpty();
    }

    /// Whether somebody sits there who can answer.
    public boolean listens() {
        return terminal && terminal(STDIN);
    }

    /// By `stty`, which knows how on every system that has one; Windows has none.
    @Override
    public boolean echo(boolean on) {
        if (!listens()) return false;
        try {
            var stty = new ProcessBuilder("stty", on ? "echo" : "-echo")
                    .redirectInput(ProcessBuilder.Redirect.INHERIT)
                    .redirectErrorStream(true)
                    .start();
            stty.getInputStream().readAllBytes();
            return stty.waitFor() == 0;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public int columns() {
        return asked().or(this::told).orElse(USUAL_COLUMNS);
    }

    private Optional<Integer> told() {
        try {
            return Optional.of(Integer.parseInt(environment.getOrDefault("COLUMNS", "")))
                    .filter(columns -> columns > 0);
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    private Optional<Integer> asked() {
        if (ioctl == null || !terminal) return Optional.empty();
        try (var arena = Arena.ofConfined()) {
            var size = arena.allocate(ValueLayout.JAVA_SHORT, 4); // rows, columns, and both in pixels
            var answer = (int) ioctl.invokeExact(STDERR, GET_WINDOW_SIZE, size);
            var columns = Short.toUnsignedInt(size.getAtIndex(ValueLayout.JAVA_SHORT, 1));
            return answer == 0 && columns > 0 ? Optional.of(columns) : Optional.empty();
        } catch (Throwable _) { // what invokeExact declares
            return Optional.empty();
        }
    }

    private boolean terminal(int descriptor) {
        var console = System.console();
        if (isatty == null) return console != null && console.isTerminal();
        try {
            return (int) isatty.invokeExact(descriptor) == 1;
        } catch (Throwable _) { // what invokeExact declares
            return false;
        }
    }

    /// @param variadic the place of the first argument that C calls variadic, or 0: some processors pass them in
    ///                 another way
    private static @Nullable MethodHandle function(String name, int variadic) {
        if (windows()) return null;
        try {
            var linker = Linker.nativeLinker();
            var address = linker.defaultLookup().find(name);
            if (address.isEmpty()) return null;
            return variadic == 0
                    ? linker.downcallHandle(
                            address.get(), FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT))
                    : linker.downcallHandle(
                            address.get(),
                            FunctionDescriptor.of(
                                    ValueLayout.JAVA_INT,
                                    ValueLayout.JAVA_INT,
                                    ValueLayout.JAVA_LONG,
                                    ValueLayout.ADDRESS),
                            Linker.Option.firstVariadicArg(variadic));
        } catch (RuntimeException | LinkageError _) {
            return null; // a Java without this door: no terminal, plain lines
        }
    }

    private static boolean windows() {
        return System.getProperty("os.name", "").startsWith("Windows");
    }

    private static boolean mac() {
        return System.getProperty("os.name", "").startsWith("Mac");
    }
}
