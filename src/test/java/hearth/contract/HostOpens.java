package hearth.contract;

import static hearth.contract.HostTesting.failure;
import static hearth.contract.HostTesting.noise;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import hearth.failure.SshFailure;
import hearth.host.Endpoint;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/// Opening streams.
interface HostOpens extends HostTesting {
    int ONE_MB = 1 << 20;

    /// Something on the server that answers every byte with itself, and ends when its peer has said the last one.
    Endpoint.Tcp echo() throws Exception;

    @Test
    default void everyByteComesBackThroughAPort() throws Exception {
        try (var socket = host().open(echo())) {
            assertThat(echoed(socket)).isEqualTo(noise(ONE_MB));
        }
    }

    @Test
    default void everyByteComesBackThroughAProgram() throws Exception {
        try (var socket = host().open(new Endpoint.Program("exec cat"))) {
            assertThat(echoed(socket)).isEqualTo(noise(ONE_MB));
        }
    }

    @Test
    default void aStreamAnswersWhileItIsOpen() throws Exception {
        try (var socket = host().open(new Endpoint.Program("exec cat"))) {
            socket.getOutputStream().write('a');
            assertThat(socket.getInputStream().read()).isEqualTo('a');
            socket.getOutputStream().write('b');
            assertThat(socket.getInputStream().read()).isEqualTo('b');
        }
    }

    @Test
    default void aProgramRunsAsScriptsDo() throws Exception {
        try (var socket = host().open(new Endpoint.Program("id -u; echo $LC_ALL"))) {
            assertThat(socket.getInputStream().readAllBytes()).asString().isEqualTo(out("id -u; echo $LC_ALL"));
        }
    }

    @Test
    default void aPortWhereNothingListensIsRefused() {
        assertThat(failure(() -> host().open(new Endpoint.Tcp("127.0.0.1", 1))))
                .isInstanceOf(SshFailure.ChannelRefused.class);
    }

    @Test
    default void aUnixSocketThatIsNotThereIsRefused() {
        assertThat(failure(() -> host().open(new Endpoint.UnixSocket(folder() + "/none"))))
                .isInstanceOf(SshFailure.ChannelRefused.class);
    }

    @Test
    default void aReaderWaitsNoLongerThanItWants() throws Exception {
        try (var socket = host().open(echo())) {
            socket.setSoTimeout(50);

            assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    default void closingAStreamEndsItsReader() throws Exception {
        var socket = host().open(echo());
        var reading = new CompletableFuture<Integer>();
        Thread.startVirtualThread(() -> {
            try {
                reading.complete(socket.getInputStream().read());
            } catch (IOException e) {
                reading.completeExceptionally(e);
            }
        });
        socket.close();

        await().until(reading::isDone);
        assertThat(reading.isCompletedExceptionally()).isTrue();
    }

    @Test
    default void aStreamThatNobodyReadsHoldsUpNoOther() throws Exception {
        try (var _ = host().open(new Endpoint.Program("head -c 3000000 /dev/zero; exec cat"))) {
            assertThat(out("echo free")).isEqualTo("free\n");
        }
    }

    private static byte[] echoed(Socket socket) throws IOException {
        Thread.startVirtualThread(() -> {
            try {
                socket.getOutputStream().write(noise(ONE_MB));
                socket.shutdownOutput();
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
        return socket.getInputStream().readAllBytes();
    }
}
