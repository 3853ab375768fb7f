package hearth.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// A web server that says the given bytes, whatever it is asked: one text a request, on one connection, which it then
/// closes.
final class ScriptedServer implements AutoCloseable {
    private final ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    ScriptedServer(String... answers) throws IOException {
        Thread.ofVirtual().start(() -> serve(List.of(answers)));
    }

    Socket connect() throws IOException {
        return new Socket(listening.getInetAddress(), listening.getLocalPort());
    }

    /// The next request as it came, head and body.
    String heard() throws InterruptedException {
        return heard.take();
    }

    private void serve(List<String> answers) {
        try (var socket = listening.accept()) {
            for (var answer : answers) {
                heard.add(read(socket.getInputStream()));
                socket.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            heard.add("broken: " + e);
        }
    }

    private static String read(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.UTF_8).endsWith("\r\n\r\n")) {
            var next = in.read();
            if (next < 0) throw new IOException("no whole request");
            head.write(next);
        }
        var text = head.toString(StandardCharsets.UTF_8);
        var length =
                text.lines().filter(line -> line.startsWith("Content-Length: ")).findFirst();
        if (length.isEmpty()) return text;
        return text + new String(in.readNBytes(Integer.parseInt(length.get().substring(16))), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
