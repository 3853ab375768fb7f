package hearth.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import hearth.plan.HostName;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Type;

final class NameServiceTest {
    /// For an answer that comes: as long as it takes. For one that never comes: not long.
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(700);

    private final TinyDns dns = new TinyDns().with("example.org", "203.0.113.7", "2001:db8::7");

    @AfterEach
    void theServerEnds() {
        dns.close();
    }

    @Test
    void bothKindsOfAddressAreToldApart() {
        var view = at(dns).look("example.org");
        assertThat(view.answered()).isTrue();
        assertThat(view.v4()).isEqualTo(List.of("203.0.113.7"));
        assertThat(view.v6()).isEqualTo(List.of("2001:db8:0:0:0:0:0:7"));
    }

    @Test
    void noSuchNameIsAnAnswer() {
        assertThat(at(dns).look("example.net"))
                .isEqualTo(NameView.of(dns.resolver().toString(), List.of()));
    }

    @Test
    void silenceIsNoAnswer() {
        dns.deafTo(Type.A);
        var service = NameService.here(Optional.of(dns.resolver()), SHORT);
        assertThat(service.look("example.org").answered()).isFalse();
    }

    @Test
    void aRefusalIsNoAnswer() {
        assertThat(at(dns.saying(Rcode.REFUSED)).look("example.org").answered()).isFalse();
    }

    @Test
    void whoMayIssueIsSaidByTheNearestNameAbove() {
        dns.issuers("example.org", "letsencrypt.org; validationmethods=http-01", "digicert.com");
        assertThat(at(dns).issuers(new HostName("chat.example.org")))
                .isEqualTo(Optional.of(List.of("letsencrypt.org", "digicert.com")));
        assertThat(at(dns).issuers(new HostName("example.net"))).isEqualTo(Optional.of(List.of()));
        assertThat(at(dns.saying(Rcode.SERVFAIL)).issuers(new HostName("example.org")))
                .isEmpty();
    }

    /// A DNS service over HTTPS, spoken to in plain HTTP.
    @Test
    void aServiceOverHttpsAnswers() throws Exception {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/dns-query", exchange -> {
            var answer = dns.answerTo(
                    exchange.getRequestBody().readAllBytes(),
                    exchange.getRequestURI().getQuery());
            exchange.getResponseHeaders().add("Content-Type", "application/dns-message");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        try {
            var service = NameService.overHttps(
                    URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/dns-query"), PATIENCE);
            assertThat(service.look("example.org"))
                    .isEqualTo(NameView.of("127.0.0.1", List.of("203.0.113.7", "2001:db8::7")));
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aServiceThatIsNotThereIsSilent() {
        var service = NameService.overHttps(URI.create("http://127.0.0.1:9/dns-query"), SHORT);
        assertThat(service.look("example.org").answered()).isFalse();
    }

    @Test
    void addressesAreInRangesOrNot() {
        assertThat(Addresses.inRange("104.21.5.6", "104.16.0.0/13")).isTrue();
        assertThat(Addresses.inRange("104.24.5.6", "104.16.0.0/13")).isFalse();
        assertThat(Addresses.inRange("2606:4700::1", "2606:4700::/32")).isTrue();
        assertThat(Addresses.inRange("2606:4701::1", "2606:4700::/32")).isFalse();
        assertThat(Addresses.inRange("104.21.5.6", "2606:4700::/32")).isFalse();
    }

    private static NameService at(TinyDns dns) {
        return NameService.here(Optional.of(dns.resolver()), PATIENCE);
    }
}
