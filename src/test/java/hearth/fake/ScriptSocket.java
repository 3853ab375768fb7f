package hearth.fake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;

/// The two ends of a local script as a socket.
final class ScriptSocket extends Socket {
    private final LocalScript script;

    ScriptSocket(LocalScript script) {
        this.script = script;
    }

    @Override
    public InputStream getInputStream() {
        return script.out();
    }

    @Override
    public OutputStream getOutputStream() {
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                script.in().write(bytes, offset, length);
                script.in().flush();
            }
        };
    }

    @Override
    public void shutdownOutput() throws IOException {
        script.in().close();
    }

    @Override
    public boolean isConnected() {
        return true;
    }

    @Override
    public void close() {
        script.close();
    }
}
