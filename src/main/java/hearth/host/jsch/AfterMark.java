package hearth.host.jsch;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/// The output of a program from where it begins: the login shell's own words before it are skipped. A program that ends
/// without having printed anything has said why on its standard error, and that is what its reader hears.
final class AfterMark extends FilterInputStream {
    private static final int LONGEST_GREETING = 64 * 1024;

    private final Supplier<String> errors;
    private boolean begun;
    private boolean silent = true;

    AfterMark(InputStream in, Supplier<String> errors) {
        super(in);
        this.errors = errors;
    }

    @Override
    public int read() throws IOException {
        begin();
        return judged(in.read());
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        begin();
        return judged(in.read(into, offset, length));
    }

    private int judged(int read) throws IOException {
        if (read >= 0) silent = false;
        if (read >= 0 || !silent) return read;
        var said = errors.get();
        if (said.isBlank()) return read;
        throw new IOException("the program ended: " + said);
    }

    private void begin() throws IOException {
        var before = new ByteArrayOutputStream();
        while (!begun) {
            var next = in.read();
            if (next < 0 || before.size() > LONGEST_GREETING) {
                throw new IOException("the program did not start: " + errors.get());
            }
            before.write(next);
            begun = next == '\n' && before.toString(StandardCharsets.UTF_8).endsWith(ShellLine.MARK + "\n");
        }
    }
}
