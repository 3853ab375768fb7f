package hearth.ui;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.deploy.Deployer.Goal;
import hearth.deploy.errand.TryMail;
import hearth.failure.Evidence;
import hearth.failure.MailFailure;
import org.junit.jupiter.api.Test;

/// E-mail and sign-in.
final class MailPageTest extends PageTesting {
    @Test
    void mailThatIsWantedNeedsAnAddressAndAPassword() {
        robot.named();
        robot.see("#see-file").press().click("#mail-on").see("#mail-user").press();
        robot.see(".text-input.bad");

        robot.write("#mail-user", "you@example.org").press();
        robot.see(".text-input.secret.bad");

        robot.write("#mail-password", "abcd efgh").press().see("#administrator");
    }

    @Test
    void aTestMailIsAskedOfTheServerAndItsRefusalIsExplained() {
        var refused = new MailFailure.LoginRefused("you@example.org", Evidence.of("smtp.gmail.com", -1, "535 no"));
        robot.engine()
                .telling(
                        Goal.ERRAND,
                        new Scenes().connected().failed("try-mail", refused).all())
                .telling(Goal.ERRAND, new Scenes().connected().finished());
        robot.named();
        robot.see("#see-file").press().click("#mail-on").see("#mail-try").click("#mail-try");
        robot.see(".text-input.bad");
        assertThat(robot.engine().requests()).isEmpty();

        robot.write("#mail-user", "you@example.org").write("#mail-password", "abcd efgh");
        robot.write("#mail-to", "me@example.org")
                .click("#mail-try")
                .see("#failure")
                .read("mail.login-refused");
        robot.click("#mail-try").read("has taken a mail to me@example.org");

        assertThat(robot.engine().requests()).hasSize(2).allSatisfy(request -> {
            assertThat(request.errand()).get().isInstanceOf(TryMail.class);
            assertThat(request.plan().administrator().email()).contains("me@example.org");
            assertThat(request.plan().chat().mail())
                    .hasValueSatisfying(mail -> assertThat(mail.host()).isEqualTo("smtp.gmail.com"));
        });
    }

    @Test
    void theProvidersOwnPageForPasswordsIsOneClickAway() {
        robot.named();
        robot.see("#see-file").press().click("#mail-on").see("#mail-passwords");

        robot.click("#mail-passwords .hyperlink");

        assertThat(robot.outside().opened()).hasToString("[https://myaccount.google.com/apppasswords]");
    }

    @Test
    void githubNeedsAClientASecretAndSomebodyWhoMayCome() {
        robot.named();
        robot.see("#see-file").press().click("#github-on").see("#github-id");
        robot.read("https://chat.example.org/_synapse/client/oidc/callback").press();
        robot.see(".text-input.secret.bad").see(".text-input.bad");

        robot.write("#github-id", "Iv1.0123456789abcdef").write("#github-secret", "shh");
        robot.press().until(() -> robot.find("#github-names").orElseThrow().isFocused());
        robot.write("#github-names", "octocat, hubot").press().see("#administrator");
    }
}
