package hearth.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class TextDiffTest {
    @Test
    void saysWhatWentAndWhatCame() {
        assertThat(TextDiff.of("f", "a: 1\nb: 2\n", "a: 1\nb: 3\n"))
                .containsExactly("--- f", "+++ f", "@@ -1,2 +1,2 @@", " a: 1", "-b: 2", "+b: 3");
    }

    @Test
    void theSameTextHasNoDifference() {
        assertThat(TextDiff.of("f", "a\n", "a\n")).isEmpty();
    }

    @Test
    void secretsThatNobodyToldOfAreMasked() {
        assertThat(TextDiff.of(
                        "f",
                        "password: old\nsmtp_pass: old\n",
                        "password: new\n  client_secret: \"new\"\nregistration_shared_secret: new\nsmtp_pass: 'new'\n"))
                .isNotEmpty()
                .noneMatch(line -> line.contains("old") || line.contains("new"));
    }

    @Test
    void whatOnlySoundsLikeASecretIsShown() {
        assertThat(TextDiff.of("f", "", "password_config:\n  enabled: true\nregistration_requires_token: true\n"))
                .contains("+password_config:", "+  enabled: true", "+registration_requires_token: true");
    }
}
