package hearth.text;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.plan.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WordsTest {
    private final Words words = new Words(Texts.in(Language.ENGLISH), ZoneId.of("Asia/Shanghai"));

    @ParameterizedTest
    @CsvSource({
        "0, 0 bytes",
        "1023, 1023 bytes",
        "1024, 1 KB",
        "1536, 1.5 KB",
        "52428800, 50 MB",
        "2147483648, 2 GB",
        "10995116277760, 10240 GB"
    })
    void sizes(long bytes, String said) {
        assertThat(words.size(bytes)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({"0, 0 s", "0.04, 0 s", "0.45, 0.5 s", "9.96, 10 s", "59.9, 59 s", "65, 1 min 5 s", "7384, 2 h 3 min"})
    void times(double seconds, String said) {
        assertThat(words.time(Duration.ofMillis(Math.round(seconds * 1000)))).isEqualTo(said);
    }

    @Test
    void aMomentIsToldInTheTimeZoneOfThePerson() {
        assertThat(words.moment(Instant.parse("2026-08-01T23:30:59Z"))).isEqualTo("2026-08-02 07:30");
    }

    @Test
    void listsAreChineseInChinese() {
        var chinese = new Words(Texts.in(Language.CHINESE), ZoneId.of("UTC"));
        assertThat(words.list(List.of("a", "b"))).isEqualTo("a, b");
        assertThat(chinese.list(List.of("a", "b"))).isEqualTo("a、b");
        assertThat(chinese.seconds(75)).isEqualTo("1 分 15 秒");
    }
}
