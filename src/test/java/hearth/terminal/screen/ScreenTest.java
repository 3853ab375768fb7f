package hearth.terminal.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ScreenTest {
    private final Picture picture = new Picture(true, 20);
    private final Screen screen = new Screen(picture.stream(), picture);

    @Test
    void paintedLinesStayBelowThoseThatStay() {
        screen.paint(List.of("one", "two"));
        screen.line("stays");
        screen.paint(List.of("three"));
        assertThat(picture.text()).isEqualTo("stays\nthree\n");
    }

    @Test
    void afterwardsTheTerminalIsAsItWas() {
        screen.paint(List.of("one", "two"));
        assertThat(picture.restored()).isFalse();
        screen.line("stays");
        screen.close();
        assertThat(picture.text().strip()).isEqualTo("stays");
        assertThat(picture.restored()).isTrue();
    }

    @Test
    void aNarrowerTerminalHasFoldedWhatWasPainted() {
        screen.paint(List.of("0123456789abcdef"));
        picture.resize(10);
        screen.paint(List.of("x"));
        assertThat(picture.printed()).contains("\r\033[K\033[A\033[Kx");
    }

    @Test
    void gapsAreNeverDoubleAndNeverFirst() {
        screen.line("");
        screen.line("one");
        screen.line("");
        screen.line("");
        screen.line("two");
        assertThat(picture.text()).isEqualTo("one\n\ntwo\n");
    }

    @Test
    void whereNothingPaintsThereAreNoControlCharacters() {
        var plain = new Picture(false, 80);
        try (var log = new Screen(plain.stream(), plain)) {
            log.paint(List.of("never seen"));
            log.line("seen");
        }
        assertThat(plain.printed()).isEqualTo("seen\n");
    }

    @Test
    void whatIsPaintedTwiceIsPrintedOnce() {
        screen.paint(List.of("one"));
        var before = picture.printed();
        screen.paint(List.of("one"));
        assertThat(picture.printed()).isEqualTo(before);
    }
}
