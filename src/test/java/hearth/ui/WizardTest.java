package hearth.ui;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.deploy.Consent;
import hearth.plan.Admission;
import hearth.plan.Extra;
import hearth.plan.PlanProblem;
import hearth.plan.ReadPlan;
import hearth.ui.administrator.AdministratorModel;
import hearth.ui.mail.Coming;
import hearth.ui.model.Station;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class WizardTest {
    private final Journey journey = new Journey();

    @Test
    void allAnswersTogetherMakeAPlan() {
        var read = journey.answered().wizard().read();

        assertThat(read).isInstanceOf(ReadPlan.Good.class);
        var plan = ((ReadPlan.Good) read).plan();
        assertThat(plan.server().authority()).isEqualTo("203.0.113.10:22");
        assertThat(plan.server().hostKey()).contains(ScriptedEngine.KEY);
        assertThat(plan.serverName()).hasToString("chat.example.org");
        assertThat(plan.administratorId()).isEqualTo("@admin:chat.example.org");
    }

    @Test
    void aTestMailThatAnAnswerElsewhereForbidsSaysWhich() {
        var mail = journey.answered().wizard().mail();
        mail.on().set(true);
        mail.user().text().set("you@example.org");
        mail.password().set("abcd efgh");
        mail.trial().to().text().set("me@example.org");
        journey.wizard().address().name().text().set("nodot");

        mail.trial().send();

        assertThat(mail.trial().refused().get()).extracting(PlanProblem::key).contains("server-name");
        assertThat(journey.engine().requests())
                .noneMatch(request -> request.errand().isPresent());
    }

    @Test
    void whoMayComeFromGithubArrivesInThePlanAndComesBackFromOne() {
        var github = journey.answered().wizard().mail().github();
        github.on().set(true);
        github.clientId().text().set("Iv1.0123456789abcdef");
        github.secret().set("shh");
        github.names().text().set("octocat, hubot");
        var plan = journey.wizard().plan().orElseThrow();
        assertThat(plan.chat().signIn())
                .singleElement()
                .satisfies(provider -> assertThat(provider.admission())
                        .isEqualTo(new Admission.Named("login", List.of("octocat", "hubot"))));

        var other = new Journey().wizard();
        other.open(new ReadPlan.Good(plan));
        assertThat(other.mail().github().names().text().get()).isEqualTo("octocat, hubot");
        assertThat(other.plan().orElseThrow().chat().signIn())
                .isEqualTo(plan.chat().signIn());
        github.coming().setValue(Coming.ANYONE);
        assertThat(journey.wizard()
                        .plan()
                        .orElseThrow()
                        .chat()
                        .signIn()
                        .getFirst()
                        .admission())
                .isEqualTo(new Admission.Anyone());
        assertThat(journey.kept().toString()).doesNotContain("shh");
    }

    @Test
    void whatWasEditedOnTheServerBecomesAnAnswerWhereThePersonWantsToKeepIt() {
        var wizard = journey.answered().wizard();
        var request = wizard.request(wizard.plan().orElseThrow(), Consent.NONE);

        request.owner().keep(new Extra(Map.of("max_event_delay_duration", "24h")));

        assertThat(wizard.plan().orElseThrow().chat().extra().options())
                .containsEntry("max_event_delay_duration", "24h");
        assertThat(wizard.chat().extra().text().get()).contains("max_event_delay_duration");
    }

    @Test
    void noSecretIsEverKept() {
        journey.answered();

        assertThat(journey.kept().toString()).doesNotContain("correct horse", "copper-lantern");
    }

    @Test
    void backKeepsEveryAnswer() {
        var wizard = journey.answered().wizard();
        var before = journey.kept();

        while (wizard.at().get() != Station.WELCOME) wizard.back();

        assertThat(wizard.administrator().password().get()).isEqualTo("copper-lantern-orchard-velvet-north");
        assertThat(journey.kept()).isEqualTo(before);
    }

    @Test
    void whoeverComesBackGoesOnWhereTheyStoppedOnceTheyAreConnected() {
        journey.connected().wizard().address().name().text().set("chat.example.org");
        journey.wizard().next();
        var wizard = journey.again().wizard();
        assertThat(wizard.welcome().unfinished()).isTrue();

        wizard.welcome().begin("");
        wizard.connect().form().password().set("correct horse");
        wizard.connect().connect();
        wizard.next();

        assertThat(wizard.at().get()).isEqualTo(Station.DATABASE);
        assertThat(wizard.address().name().text().get()).isEqualTo("chat.example.org");
    }

    @Test
    void afterADeploymentHasBegunTheOldPasswordIsAskedForAndNoneSuggested() {
        journey.answered().wizard().deploy().start();
        var wizard = journey.again().wizard();

        wizard.administrator().begin();

        assertThat(wizard.administrator().mayExist()).isTrue();
        assertThat(wizard.administrator().password().get()).isEmpty();
        assertThat(journey.kept()).containsEntry(AdministratorModel.MADE, "true");
    }

    @Test
    void aServerOfAnEarlierDeploymentBringsItsAnswersAlong() {
        journey.engine().remembering("""
                server:
                  address: chat.example.net
                server-name: example.net
                public-address: chat.example.net
                administrator:
                  name: anna
                """);
        var wizard = journey.wizard();
        wizard.adopt();
        wizard.connect().form().address().text().set("203.0.113.10");
        wizard.connect().form().password().set("correct horse");
        wizard.connect().connect();
        wizard.connect().trust();

        wizard.next();

        assertThat(wizard.at().get()).isEqualTo(Station.ADMINISTRATOR);
        wizard.administrator().password().set("anna's own");
        assertThat(wizard.plan()).hasValueSatisfying(plan -> {
            assertThat(plan.administratorId()).isEqualTo("@anna:example.net");
            assertThat(plan.server().address()).isEqualTo("203.0.113.10");
        });
    }
}
