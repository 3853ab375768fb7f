package hearth.terminal.screen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ColumnsTest {
    @Test
    void aChineseCharacterIsTwoColumnsWideAndAnAccentNone() {
        assertThat(Columns.of("abc")).isEqualTo(3);
        assertThat(Columns.of("服务器")).isEqualTo(6);
        assertThat(Columns.of("（，）")).isEqualTo(6);
        assertThat(Columns.of("e\u0301")).isEqualTo(1);
        assertThat(Columns.of("✓ ━ “…”")).isEqualTo(7);
        assertThat(Columns.of("𠮷")).isEqualTo(2);
        assertThat(Columns.of("")).isZero();
    }

    @Test
    void whatDoesNotFitEndsInDots() {
        assertThat(Columns.fit("abcdef", 6)).isEqualTo("abcdef");
        assertThat(Columns.fit("abcdef", 4)).isEqualTo("abc…");
        assertThat(Columns.fit("服务器端", 6)).isEqualTo("服务…");
        assertThat(Columns.fit("服务器端", 0)).isEmpty();
    }

    @Test
    void proseIsBrokenBetweenWords() {
        assertThat(Columns.wrap("one two three four", 9)).containsExactly("one two", "three", "four");
    }

    @Test
    void whatIsLongerThanALineStaysInOnePieceToBeCopied() {
        assertThat(Columns.wrap("see https://example.org/a/long/path now", 10))
                .containsExactly("see", "https://example.org/a/long/path", "now");
    }

    @Test
    void chineseIsBrokenAnywhereButNeverBeforeAFullStopNorAfterAnOpeningBracket() {
        assertThat(Columns.wrap("请检查服务器。好", 12)).containsExactly("请检查服务", "器。好");
        assertThat(Columns.wrap("请打开（设置）", 8)).containsExactly("请打开", "（设置）");
    }

    @Test
    void noLineIsWiderThanAllowed() {
        var text = "Hearth 第一次见到服务器 203.0.113.7，每台服务器都有自己的密钥，以后就靠它来辨认。";
        for (var columns = 20; columns < 60; columns++)
            assertThat(Columns.wrap(text, columns)).allMatch(within(columns));
    }

    private static java.util.function.Predicate<String> within(int columns) {
        return line -> Columns.of(line) <= columns;
    }
}
