package hearth.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class ExtraTextTest {
    private static final Extra EXTRA = new Extra(Map.of("a", "yes"));

    @Test
    void optionsComeLastInAPlanThatHadNone() {
        assertThat(ExtraText.in("# mine\nserver-name: example.org # for ever\n", EXTRA))
                .isEqualTo("# mine\nserver-name: example.org # for ever\nextra:\n  a: 'yes'\n");
    }

    @Test
    void optionsTakeThePlaceOfThoseThatWereThere() {
        assertThat(ExtraText.in(
                        "extra:\n  b: 1\n  # inside\n  c: [1,\n    2]\n\n# about the name\nserver-name: x.org\n",
                        EXTRA))
                .isEqualTo("extra:\n  a: 'yes'\n\n# about the name\nserver-name: x.org\n");
    }

    @Test
    void optionsOnOneLineAreReplacedToo() {
        assertThat(ExtraText.in("extra: {b: 1}\nserver-name: x.org\n", EXTRA))
                .isEqualTo("extra:\n  a: 'yes'\nserver-name: x.org\n");
    }

    @Test
    void optionsAtTheEndAreReplacedToo() {
        assertThat(ExtraText.in("server-name: x.org\nextra:\n  b: 1\n", EXTRA))
                .isEqualTo("server-name: x.org\nextra:\n  a: 'yes'\n");
    }
}
