package hearth.docker.api;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.plan.ImageName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The sentences are in `cases/pull`: a file is a meaning, a line is what an engine said.
class PullTroubleTest {
    private static final Path CASES = Path.of("src/test/resources/cases/pull");
    private static final ImageName IMAGE = new ImageName("postgres", "17");

    @ParameterizedTest
    @MethodSource("sentences")
    void understands(PullTrouble meaning, String said) {
        assertThat(PullTrouble.in(said, IMAGE)).isEqualTo(meaning);
    }

    @ParameterizedTest
    @EnumSource(PullTrouble.class)
    void everyMeaningHasASentence(PullTrouble meaning) {
        assertThat(CASES.resolve(meaning + ".txt")).exists();
    }

    @Test
    void theNameOfTheImageMeansNothing() {
        var image = new ImageName("example/timeout", "1");
        assertThat(PullTrouble.in("pull access denied for example/timeout", image))
                .isEqualTo(PullTrouble.MISSING);
    }

    static Stream<Arguments> sentences() throws IOException {
        return Stream.of(PullTrouble.values()).flatMap(PullTroubleTest::sentences);
    }

    private static Stream<Arguments> sentences(PullTrouble meaning) {
        try {
            return Files.readAllLines(CASES.resolve(meaning + ".txt")).stream()
                    .map(line -> Arguments.of(meaning, line));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
