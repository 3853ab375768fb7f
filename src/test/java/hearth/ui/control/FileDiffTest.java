package hearth.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FileDiffTest {
    @ParameterizedTest
    @CsvSource({
        "a b c, a b c, 1=a 2=b 3=c",
        "a b c, a x c, 1=a 2+x 0-b 3=c",
        "a c, a b c, 1=a 2+b 3=c",
        "a b c, a c, 1=a 0-b 2=c",
        "'', a, 1+a",
        "a, '', 0-a"
    })
    void onlyWhatDiffersIsMarked(String before, String after, String told) {
        var lines = FileDiff.of(words(before), words(after)).stream()
                .map(line -> line.number() + sign(line) + line.text())
                .collect(Collectors.joining(" "));

        assertThat(lines).isEqualTo(told);
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).toList();
    }

    private static String sign(FileLine line) {
        return switch (line.kind()) {
            case SAME -> "=";
            case ADDED -> "+";
            case REMOVED -> "-";
        };
    }
}
