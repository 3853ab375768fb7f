package hearth.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A plan in `cases/homeserver` is a test: it becomes the homeserver.yaml that lies beside it. Adding a case needs no
/// Java; see [HomeserverCases].
final class HomeserverYamlTest {
    static Stream<String> cases() {
        return HomeserverCases.names().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void becomes(String name) {
        assertThat(HomeserverCases.text(name)).isEqualTo(HomeserverCases.expected(name));
    }

    @Test
    void thereAreManyCases() {
        assertThat(HomeserverCases.names()).hasSizeGreaterThanOrEqualTo(40);
    }
}
