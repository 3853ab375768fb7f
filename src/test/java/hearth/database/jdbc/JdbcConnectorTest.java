package hearth.database.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import hearth.docker.SocketHost;
import hearth.failure.DatabaseFailure;
import hearth.failure.Failure;
import hearth.failure.FailureException;
import hearth.failure.LocalFailure;
import hearth.failure.SshFailure;
import hearth.host.Endpoint;
import hearth.secret.Secret;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// How a login that does not work comes out. What a real server does is in the contract.
class JdbcConnectorTest {
    private static final Endpoint ENDPOINT = new Endpoint.Tcp("10.0.0.2", 5432);

    private final SocketHost host = new SocketHost();
    private final CountDownLatch asked = new CountDownLatch(1);
    private final ServerSocket listening = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());

    JdbcConnectorTest() throws IOException {
        host.behind(ENDPOINT, () -> new Socket(listening.getInetAddress(), listening.getLocalPort()));
    }

    @AfterEach
    void end() throws IOException {
        listening.close();
    }

    @Test
    void aServerThatIsStartingIsNotAnsweringYet() {
        answering("57P03", "the database system is starting up");
        assertThat(failure()).isInstanceOf(DatabaseFailure.NotAnswering.class);
    }

    @Test
    void aServerThatIsFullIsNotAnswering() {
        answering("53300", "sorry, too many clients already");
        assertThat(failure()).isInstanceOf(DatabaseFailure.NotAnswering.class);
    }

    @Test
    void aRoleThatMayNotComeFromHereIsRefused() {
        answering("28000", "no pg_hba.conf entry for host");
        assertThat(failure()).isEqualTo(new DatabaseFailure.PasswordRefused("synapse"));
    }

    @Test
    void anythingElseIsARefusalWithItsState() {
        answering("3D000", "database \"synapse\" does not exist");
        assertThat(failure())
                .isInstanceOfSatisfying(
                        DatabaseFailure.Refused.class,
                        refused -> assertThat(refused.state()).isEqualTo("3D000"));
    }

    @Test
    void aServerThatHangsUpIsNotAnswering() {
        serving(Socket::close);
        assertThat(failure()).isInstanceOf(DatabaseFailure.NotAnswering.class);
    }

    @Test
    void whereNothingListensNothingAnswers() {
        assertThat(failureOf(new SocketHost())).isInstanceOf(DatabaseFailure.NotAnswering.class);
    }

    @Test
    void aLostConnectionIsThatAndNotTheServersFault() {
        host.lose();
        assertThat(failure()).isInstanceOf(SshFailure.ConnectionLost.class);
    }

    @Test
    void aConnectionLostDuringTheLoginIsThat() throws Exception {
        serving(_ -> {});
        var login = new FutureTask<>(this::failure);
        Thread.ofVirtual().start(login);
        asked.await();
        host.lose();
        assertThat(login.get()).isInstanceOf(SshFailure.ConnectionLost.class);
    }

    @Test
    void anInterruptEndsTheLogin() throws Exception {
        serving(_ -> {});
        var login = new FutureTask<>(this::failure);
        var thread = Thread.ofVirtual().start(login);
        asked.await();
        thread.interrupt();
        assertThat(login.get()).isInstanceOf(LocalFailure.Cancelled.class);
    }

    private Failure failure() {
        return failureOf(host);
    }

    private static Failure failureOf(SocketHost host) {
        var thrown = catchThrowableOfType(
                FailureException.class,
                () -> new JdbcConnector()
                        .connect(host, "10.0.0.2", "synapse", "synapse", Secret.of("password"))
                        .close());
        assertThat(thrown).as("it should have failed").isNotNull();
        return thrown.failure();
    }

    /// What becomes of a connection once its first message is read.
    private interface Reply {
        void give(Socket socket) throws IOException;
    }

    private void serving(Reply reply) {
        Thread.ofVirtual().start(() -> {
            try {
                while (true) {
                    var socket = listening.accept();
                    if (socket.getInputStream().read(new byte[1024]) < 0) continue;
                    asked.countDown();
                    reply.give(socket);
                }
            } catch (IOException e) {
                asked.countDown(); // The test is over.
            }
        });
    }

    /// Refuses everybody (PostgreSQL docs, "Message Formats", ErrorResponse).
    private void answering(String state, String sentence) {
        var fields = new ByteArrayOutputStream();
        for (var field : new String[] {"SFATAL", "VFATAL", "C" + state, "M" + sentence}) {
            fields.writeBytes((field + "\0").getBytes(StandardCharsets.UTF_8));
        }
        fields.write(0);
        serving(socket -> {
            var out = new DataOutputStream(socket.getOutputStream());
            out.writeByte('E');
            out.writeInt(4 + fields.size());
            out.write(fields.toByteArray());
            socket.close();
        });
    }
}
