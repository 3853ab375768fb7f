package hearth.ui.connect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PastedTest {
    @ParameterizedTest
    @CsvFileSource(resources = "/cases/pasted.csv", numLinesToSkip = 1)
    void whatProvidersPrintIsUnderstood(String text, String user, String address, int port) {
        assertThat(Pasted.read(text)).hasValueSatisfying(target -> {
            assertThat(target.user()).isEqualTo(user);
            assertThat(target.address()).isEqualTo(address);
            assertThat(target.port()).isEqualTo(port);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.10", "host.example.org", "2001:db8::7", "", "ssh", "my server", "a@b@c"})
    void anAddressAloneOrNonsenseStaysAsItIs(String text) {
        assertThat(Pasted.read(text)).isEmpty();
    }
}
