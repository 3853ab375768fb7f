package hearth.docker.api;

import com.github.dockerjava.api.model.Frame;
import com.github.dockerjava.api.model.StreamType;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/// What a container printed. It comes in pieces that may end in the middle of a letter, so it is put together first.
final class Printed implements Consumer<Frame> {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final ByteArrayOutputStream both = new ByteArrayOutputStream();

    @Override
    public synchronized void accept(Frame frame) {
        var bytes = frame.getPayload();
        (frame.getStreamType() == StreamType.STDERR ? err : out).writeBytes(bytes);
        both.writeBytes(bytes);
    }

    synchronized String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    synchronized String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    /// Both in the order they were printed.
    synchronized String both() {
        return both.toString(StandardCharsets.UTF_8);
    }
}
