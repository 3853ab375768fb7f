package hearth.text;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.failure.Failure;
import hearth.failure.SshFailure;
import hearth.plan.Language;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class FailureTextTest {
    @Test
    void theWalkFindsTheFailures() {
        assertThat(Samples.records(Failure.class)).hasSizeGreaterThan(60);
    }

    @ParameterizedTest
    @EnumSource
    void everyFailureHasThreeTexts(Language language) {
        for (var failure : Samples.of(Failure.class)) {
            var words = text(language).of(failure);
            for (var sentence : List.of(words.what(), words.why(), words.now()))
                assertThat(sentence)
                        .as("%s", failure)
                        .isNotBlank()
                        .doesNotContain("{", "}", "null", "Optional", Samples.EVIDENCE, "!", "！");
            assertThat(words.what()).as("%s", failure).matches("(?s).*[.。]");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWasOfferedDecidesWhatHelps(Language language) {
        var offers = List.of("password", "key /home/me/id", "ssh-agent");
        assertThat(offers)
                .extracting(offer -> text(language)
                        .of(refused(offer, List.of("publickey", "password")))
                        .now())
                .doesNotHaveDuplicates();
        assertThat(text(language).of(refused("password", List.of("publickey"))).remedy())
                .isEqualTo(Remedy.CHANGE_PLAN);
        assertThat(text(language).of(refused("key /home/me/id", List.of())).now())
                .contains("/home/me/id.pub");
    }

    /// What Chinese says in the words of English was forgotten.
    @Test
    void chineseIsChinese() {
        for (var failure : Samples.of(Failure.class)) {
            var words = text(Language.CHINESE).of(failure);
            for (var sentence : List.of(words.what(), words.why(), words.now()))
                assertThat(sentence).as("%s", failure).containsPattern("\\p{IsHan}");
        }
    }

    private static Failure refused(String offered, List<String> accepts) {
        return new SshFailure.LoginRefused("root", offered, accepts);
    }

    private static FailureText text(Language language) {
        var texts = Texts.in(language);
        return new FailureText(texts, new Words(texts, ZoneOffset.UTC));
    }
}
