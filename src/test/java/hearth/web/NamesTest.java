package hearth.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import hearth.failure.Failure;
import hearth.failure.FailureException;
import hearth.failure.WebFailure;
import hearth.plan.HostName;
import hearth.plan.Parsed;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Type;

final class NamesTest {
    private static final HostName CHAT = ((Parsed.Ok<HostName>) HostName.parse("chat.example.org")).value();

    /// For an answer that never comes.
    private static final Duration SHORT = Duration.ofMillis(300);

    private final TinyDns dns = new TinyDns();
    private Names names = waiting(Duration.ofSeconds(30));

    @AfterEach
    void close() {
        dns.close();
    }

    @Test
    void ipv4ComesFirst() throws Exception {
        dns.with("chat.example.org", "2001:db8::7", "203.0.113.7");
        assertThat(found()).containsExactly("203.0.113.7", "2001:db8:0:0:0:0:0:7");
    }

    @Test
    void aNameWithIpv6OnlyIsFound() throws Exception {
        dns.with("chat.example.org", "2001:db8::7");
        assertThat(found()).containsExactly("2001:db8:0:0:0:0:0:7");
    }

    @Test
    void aNameThatDoesNotExistHasNoAddress() {
        assertThat(failure()).isEqualTo(new WebFailure.NoAddress("chat.example.org"));
    }

    @Test
    void aNameWithOtherRecordsOnlyHasNoAddress() {
        dns.with("chat.example.org");
        assertThat(failure()).isEqualTo(new WebFailure.NoAddress("chat.example.org"));
    }

    @Test
    void onlyWhoeverIsToldToRemembersAnAnswer() throws Exception {
        dns.with("chat.example.org", "203.0.113.7");
        var remembering = names.remembering();
        remembering.addressesOf(CHAT);
        found();

        dns.with("chat.example.org", "203.0.113.8");

        assertThat(remembering.addressesOf(CHAT)).containsExactly(InetAddress.ofLiteral("203.0.113.7"));
        assertThat(found()).containsExactly("203.0.113.8");
    }

    @Test
    void aLostQuestionIsAskedAgain() throws Exception {
        dns.with("chat.example.org", "203.0.113.7").losing(1);
        names = waiting(Duration.ofSeconds(2));
        assertThat(found()).containsExactly("203.0.113.7");
    }

    @Test
    void aServerThatSaysNothingIsNamed() {
        dns.losing(Integer.MAX_VALUE);
        names = waiting(SHORT);
        assertThat(failure()).isEqualTo(silent());
    }

    @Test
    void aServerThatIsNotThereIsNamed() {
        dns.close();
        names = waiting(SHORT);
        assertThat(failure()).isEqualTo(silent());
    }

    @Test
    void aServerThatRefusesToAnswerDoesNotSayThatThereIsNoAddress() {
        dns.saying(Rcode.REFUSED);
        assertThat(failure()).isEqualTo(silent());
    }

    @Test
    void aServerThatIsSilentAboutIpv6OnlyIsGoodEnough() throws Exception {
        dns.with("chat.example.org", "203.0.113.7").deafTo(Type.AAAA);
        names = waiting(Duration.ofSeconds(2));
        assertThat(found()).containsExactly("203.0.113.7");
    }

    @Test
    void aCorrectedRecordIsSeenAtOnce() throws Exception {
        dns.with("chat.example.org", "198.51.100.1");
        found();
        dns.with("chat.example.org", "203.0.113.7");
        assertThat(found()).containsExactly("203.0.113.7");
    }

    @Test
    void noOtherNameIsTried() {
        failure();
        assertThat(dns.asked()).containsExactly("chat.example.org. A", "chat.example.org. AAAA");
    }

    private Names waiting(Duration limit) {
        return new Names(Optional.of(dns.resolver()), limit);
    }

    private List<String> found() throws FailureException {
        return names.addressesOf(CHAT).stream().map(InetAddress::getHostAddress).toList();
    }

    private Failure failure() {
        return catchThrowableOfType(FailureException.class, () -> names.addressesOf(CHAT))
                .failure();
    }

    private Failure silent() {
        return new WebFailure.ResolverSilent(
                dns.resolver().address() + ":" + dns.resolver().port());
    }
}
