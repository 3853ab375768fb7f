package hearth.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import hearth.failure.Failure;
import hearth.failure.FailureException;
import hearth.failure.LocalFailure;
import hearth.failure.WebFailure;
import hearth.http.Ask;
import hearth.plan.HostName;
import hearth.plan.Parsed;
import hearth.plan.PemFile;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class PublicWebTest {
    private static final String NAME = "chat.example.org";
    private static final HostName CHAT = ((Parsed.Ok<HostName>) HostName.parse(NAME)).value();
    private static final TestAuthority AUTHORITY = new TestAuthority("authority");
    private static final TestAuthority STRANGER = new TestAuthority("stranger");
    private static final int ALWAYS = Integer.MAX_VALUE;

    private final Instant tomorrow = Instant.now().plus(Duration.ofDays(1));
    private final Instant yesterday = Instant.now().minus(Duration.ofDays(1));
    private final TinyDns dns = new TinyDns().with(NAME, "127.0.0.1");

    @AfterEach
    void close() {
        dns.close();
    }

    @Test
    void aCertificateOfThePlansAuthorityForThisNameIsBelieved() throws Exception {
        try (var server = new TlsServer(AUTHORITY.server(NAME, tomorrow), ALWAYS);
                var web = web(server.port(), AUTHORITY)) {
            assertThat(web.send(Ask.get("/")).text()).isEqualTo("yes");
        }
    }

    @Test
    void aCertificateForAnotherNameIsNot() {
        try (var server = new TlsServer(AUTHORITY.server("example.org", tomorrow), ALWAYS)) {
            assertThat(failureAt(server.port())).isInstanceOf(WebFailure.CertificateBad.class);
        }
    }

    @Test
    void aCertificateOfAnotherAuthorityIsNot() {
        try (var server = new TlsServer(STRANGER.server(NAME, tomorrow), ALWAYS)) {
            assertThat(failureAt(server.port())).isInstanceOf(WebFailure.CertificateBad.class);
        }
    }

    @Test
    void anAuthorityThatOnlyThePlanKnowsIsNotBelievedWithoutThePlan() throws Exception {
        try (var server = new TlsServer(AUTHORITY.server(NAME, tomorrow), ALWAYS);
                var web = new PublicWeb(CHAT, server.port(), names(), Optional.empty())) {
            assertThat(failureOf(() -> web.send(Ask.get("/")))).isInstanceOf(WebFailure.CertificateBad.class);
        }
    }

    @Test
    void aCertificateThatHasEndedIsNotBelieved() {
        try (var server = new TlsServer(AUTHORITY.server(NAME, yesterday), ALWAYS)) {
            assertThat(failureAt(server.port())).isInstanceOf(WebFailure.CertificateBad.class);
        }
    }

    @Test
    void aBadCertificateIsNamedWithTheReason() {
        try (var server = new TlsServer(AUTHORITY.server(NAME, yesterday), ALWAYS)) {
            assertThat(failureAt(server.port()).evidence().lastLine()).contains("SSLHandshakeException");
        }
    }

    @Test
    void whereNothingListensNothingIsReached() throws Exception {
        int port;
        try (var taken = new ServerSocket(0)) {
            port = taken.getLocalPort();
        }
        assertThat(failureAt(port)).isInstanceOf(WebFailure.Unreachable.class);
    }

    @Test
    void aNameWithoutAddressIsSaidToHaveNone() {
        dns.with(NAME);
        assertThat(failureAt(1)).isEqualTo(new WebFailure.NoAddress(NAME));
    }

    @Test
    void anAddressThatIsDeadDoesNotHideTheOneThatAnswers() throws Exception {
        dns.with(NAME, "127.0.0.2", "127.0.0.1");
        try (var server = new TlsServer(AUTHORITY.server(NAME, tomorrow), ALWAYS);
                var web = web(server.port(), AUTHORITY)) {
            assertThat(web.send(Ask.get("/")).status()).isEqualTo(200);
        }
    }

    @Test
    void aConnectionIsUsedAgain() throws Exception {
        try (var server = new TlsServer(AUTHORITY.server(NAME, tomorrow), ALWAYS);
                var web = web(server.port(), AUTHORITY)) {
            web.send(Ask.get("/first"));
            web.send(Ask.get("/second"));
            assertThat(server.asked()).containsExactly("1 GET /first HTTP/1.1", "1 GET /second HTTP/1.1");
        }
    }

    @Test
    void aConnectionThatTheServerEndsMeanwhileIsReplaced() throws Exception {
        try (var server = new TlsServer(AUTHORITY.server(NAME, tomorrow), 1);
                var web = web(server.port(), AUTHORITY)) {
            web.send(Ask.get("/first"));
            assertThat(web.send(Ask.get("/second")).text()).isEqualTo("yes");
            assertThat(server.asked())
                    .containsExactly("1 GET /first HTTP/1.1", "1 GET /second HTTP/1.1", "2 GET /second HTTP/1.1");
        }
    }

    @Test
    void aServerThatNeverAnswersIsNotAskedForEver() {
        try (var server = new TlsServer(AUTHORITY.server(NAME, tomorrow), 0)) {
            assertThat(failureAt(server.port())).isInstanceOf(WebFailure.Unreachable.class);
            assertThat(server.asked()).hasSize(1);
        }
    }

    @Test
    void aFileOfRootsThatHoldsNoneIsSaidToBeUnreadable() {
        var file = new PemFile(Path.of("ca.pem"), "-----BEGIN CERTIFICATE-----\nnonsense\n");
        assertThat(failureOf(() -> new PublicWeb(CHAT, 443, names(), Optional.of(file))))
                .isEqualTo(new LocalFailure.FileUnreadable(Path.of("ca.pem")));
    }

    private Failure failureAt(int port) {
        return failureOf(() -> {
            try (var web = web(port, AUTHORITY)) {
                web.send(Ask.get("/"));
            }
        });
    }

    private PublicWeb web(int port, TestAuthority believed) throws FailureException {
        return new PublicWeb(CHAT, port, names(), Optional.of(new PemFile(Path.of("ca.pem"), believed.pem())));
    }

    private Names names() {
        return new Names(Optional.of(dns.resolver()));
    }

    private static Failure failureOf(ThrowingCallable call) {
        return catchThrowableOfType(FailureException.class, call).failure();
    }
}
