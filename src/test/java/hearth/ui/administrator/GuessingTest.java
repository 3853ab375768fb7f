package hearth.ui.administrator;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.ui.administrator.Strength.Grade;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GuessingTest {
    private final Guessing guessing = new Guessing();

    @RepeatedTest(10)
    void whatIsSuggestedIsFiveWordsAndNeverWeak() {
        var password = guessing.suggest();

        assertThat(password.split("-")).hasSizeGreaterThanOrEqualTo(5);
        assertThat(guessing.of(password).grade()).isIn(Grade.GOOD, Grade.STRONG);
    }

    @ParameterizedTest
    @CsvSource({
        "password123, REFUSED",
        "Tr0ub4dour&3, REFUSED",
        "correct horse battery staple, REFUSED",
        "qwertyuiop1234, REFUSED",
        "jhK8s-Qm2Zp-x9LwT-4hGvR, STRONG"
    })
    void whatGuessersKnowCountsForNothing(String password, Grade grade) {
        assertThat(guessing.of(password).grade()).isEqualTo(grade);
    }
}
