package hearth.host.jsch;

import hearth.secret.Redaction;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/// One output of a script as it grows: what came before the mark, and then the script's own text, line by line.
final class Transcript {
    private static final String MARK_LINE = ShellLine.MARK + "\n";

    private final Redaction redaction;
    private final Consumer<String> onLine;
    private final ByteArrayOutputStream all = new ByteArrayOutputStream();
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final StringBuilder before = new StringBuilder();
    private boolean started;

    Transcript(Redaction redaction, Consumer<String> onLine) {
        this.redaction = redaction;
        this.onLine = onLine;
    }

    void add(byte[] bytes, int length) {
        var from = 0;
        for (var at = 0; at < length; at++) {
            if (bytes[at] != '\n') continue;
            line.write(bytes, from, at + 1 - from);
            endLine();
            from = at + 1;
        }
        line.write(bytes, from, length - from);
    }

    /// A last line without an end is a line too.
    void end() {
        if (line.size() > 0) endLine();
    }

    boolean started() {
        return started;
    }

    /// The script's whole text, masked.
    String text() {
        return redaction.mask(all.toString(StandardCharsets.UTF_8));
    }

    /// What others printed before the script started, masked.
    String before() {
        return redaction.mask(before.toString());
    }

    private void endLine() {
        var text = line.toString(StandardCharsets.UTF_8);
        if (!started) {
            // A greeting without a newline at its end stands on the same line.
            started = text.endsWith(MARK_LINE);
            before.append(started ? text.substring(0, text.length() - MARK_LINE.length()) : text);
        } else {
            all.writeBytes(line.toByteArray());
            onLine.accept(redaction.mask(text.stripTrailing()));
        }
        line.reset();
    }
}
