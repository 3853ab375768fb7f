package hearth.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import hearth.failure.Failure;
import hearth.failure.FailureException;
import hearth.failure.ProofFailure;
import hearth.failure.WebFailure;
import hearth.plan.HostName;
import hearth.plan.Parsed;
import hearth.plan.PemFile;
import hearth.web.Doors.Door;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Single addresses, and what is wrong with the certificate that is shown there.
final class DoorsTest {
    private static final String NAME = "chat.example.org";
    private static final HostName CHAT = ((Parsed.Ok<HostName>) HostName.parse(NAME)).value();
    private static final TestAuthority AUTHORITY = new TestAuthority("authority");
    private static final TestAuthority STRANGER = new TestAuthority("stranger");
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    private final Instant tomorrow = Instant.now().plus(Duration.ofDays(1));
    private final Instant yesterday = Instant.now().minus(Duration.ofDays(1));
    private final Doors doors = new Doors(Optional.of(new PemFile(Path.of("ca.pem"), AUTHORITY.pem())));

    @Test
    void aDoorWithSomebodyBehindItIsOpenAndOneWithNobodyIsClosed() throws IOException {
        int port;
        try (var listening = new ServerSocket(0, 1, HERE)) {
            port = listening.getLocalPort();
            assertThat(doors.at(HERE, port)).isEqualTo(Door.OPEN);
        }
        assertThat(doors.at(HERE, port)).isEqualTo(Door.CLOSED);
    }

    @Test
    void aGoodCertificateIsShownWithItsEnd() throws Exception {
        try (var server = new TlsServer(AUTHORITY.server(NAME, tomorrow), 1)) {
            assertThat(doors.enter(CHAT, HERE, server.port()).until()).isBetween(Instant.now(), tomorrow);
        }
    }

    @Test
    void anExpiredCertificateIsSaidToBeOneWhoeverIssuedIt() {
        for (var authority : List.of(AUTHORITY, STRANGER)) {
            try (var server = new TlsServer(authority.server(NAME, yesterday), 1)) {
                assertThat(failureAt(server)).isInstanceOf(ProofFailure.CertificateExpired.class);
            }
        }
    }

    @Test
    void aCertificateForAnotherNameIsToldWithThatName() {
        try (var server = new TlsServer(AUTHORITY.server("shop.example.org", tomorrow), 1)) {
            assertThat(failureAt(server))
                    .isEqualTo(new ProofFailure.CertificateForOthers(NAME, List.of("shop.example.org")));
        }
    }

    @Test
    void aCertificateOfAStrangerIsToldWithItsIssuer() {
        try (var server = new TlsServer(STRANGER.server(NAME, tomorrow), 1)) {
            assertThat(failureAt(server)).isEqualTo(new ProofFailure.CertificateStrange(NAME, "CN=stranger"));
        }
    }

    @Test
    void aStarCoversOneLevelOnly() {
        try (var one = new TlsServer(STRANGER.server("*.example.org", tomorrow), 1);
                var two = new TlsServer(STRANGER.server("*.org", tomorrow), 1)) {
            assertThat(failureAt(one)).isInstanceOf(ProofFailure.CertificateStrange.class);
            assertThat(failureAt(two)).isInstanceOf(ProofFailure.CertificateForOthers.class);
        }
    }

    @Test
    void whereNobodyListensNothingIsReached() throws IOException {
        int port;
        try (var taken = new ServerSocket(0, 1, HERE)) {
            port = taken.getLocalPort();
        }
        assertThat(failureAt(port)).isInstanceOf(WebFailure.Unreachable.class);
    }

    private Failure failureAt(TlsServer server) {
        return failureAt(server.port());
    }

    private Failure failureAt(int port) {
        return catchThrowableOfType(FailureException.class, () -> doors.enter(CHAT, HERE, port))
                .failure();
    }
}
