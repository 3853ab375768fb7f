package hearth.practice;

import static hearth.practice.OpenDoors.YAML;
import static hearth.practice.OpenDoors.failure;
import static org.assertj.core.api.Assertions.assertThat;

import hearth.deploy.Deployer.Goal;
import hearth.deploy.Deployer.Outcome;
import hearth.deploy.Event;
import hearth.deploy.errand.Invite;
import hearth.deploy.errand.ResetPassword;
import hearth.deploy.errand.TryMail;
import hearth.failure.Failure;
import hearth.failure.MailFailure;
import hearth.failure.SignInFailure;
import hearth.failure.SynapseFailure;
import hearth.plan.Localpart;
import hearth.plan.Parsed;
import hearth.secret.Secret;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// Everything that people do on a server with open doors.
@Tag("practice")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FlowsTest {
    private final OpenDoors doors = OpenDoors.bare();
    private final PracticeServer server = doors.server;
    private final Rehearsal laptop = doors.laptop;
    private final People people = doors.people;

    @Test
    @Order(1)
    void aWrongMailPasswordIsFoundBeforeSynapseHearsOfIt() {
        var before = settings();
        server.keep("mail-password", "not-this-one");

        var went = laptop.run(Goal.DEPLOY, doors.plan());

        doors.rightSecrets();
        assertThat(failure(went)).isInstanceOf(MailFailure.LoginRefused.class);
        assertThat(settings()).isEqualTo(before);
    }

    @Test
    @Order(2)
    void aWrongClientSecretIsFoundBeforeSynapseHearsOfIt() {
        var before = settings();
        server.keep("github-secret", "not-this-one-at-all");

        var went = laptop.run(Goal.DEPLOY, doors.plan());

        doors.rightSecrets();
        assertThat(failure(went)).isInstanceOf(SignInFailure.ClientRefused.class);
        assertThat(settings()).isEqualTo(before);
    }

    /// Of what Synapse runs with.
    private String settings() {
        return server.sh("sha256sum " + YAML + " 2>/dev/null; true");
    }

    @Test
    @Order(3)
    void aServerWithOpenDoorsIsDeployedAndProven() {
        var went = laptop.run(Goal.DEPLOY, doors.plan());

        assertThat(went.end()).as("%s", went.events()).isInstanceOf(Event.Finished.class);
        assertThat(went.acted())
                .containsSubsequence(
                        "try-sign-in",
                        "configure-synapse",
                        "start-synapse",
                        "create-administrator",
                        "make-rooms",
                        "open-doors",
                        "prove");
        assertThat(went.proved()).contains("registration", "sign-in", "mail-links");
    }

    @Test
    @Order(4)
    void aSecondRunChangesNothing() {
        assertThat(laptop.run(Goal.DEPLOY, doors.plan()).acted()).isEmpty();
    }

    @Test
    @Order(4)
    void theCommonRoomBelongsToTheAdministrator() {
        assertThat(server.rows("SELECT creator FROM rooms")).isEqualTo("@admin:" + server.text("public_name"));
    }

    @Test
    @Order(4)
    void theMailTrialTellsEachThingThatCanBeWrong() {
        assertThat(tried("host: mail.practice.test", "host: post.practice.test"))
                .isInstanceOf(MailFailure.NameUnknown.class);
        assertThat(tried("host: mail.practice.test", "host: mail.practice.test%n  port: 2525".formatted()))
                .isInstanceOf(MailFailure.PortClosed.class);
        assertThat(tried("host: mail.practice.test", "host: mail.practice.test%n  port: 587".formatted()))
                .isEqualTo(new MailFailure.WrongEncryption(587, "starttls"));
        assertThat(tried("hearth@practice.test", "refused@practice.test"))
                .isInstanceOf(MailFailure.SenderRefused.class);
        assertThat(tried("host: mail.practice.test", "host: 172.31.250.2"))
                .isInstanceOf(MailFailure.CertificateBad.class);
    }

    private Failure tried(String... changes) {
        return failure(laptop.run(doors.plan(changes), new TryMail()));
    }

    @Test
    @Order(4)
    void theMailTrialSendsOneMailToTheAdministrator() throws Exception {
        var to = "owner@" + server.text("public_name");
        var file = Files.readString(server.planFile())
                .replace("  name: admin", "  name: admin%n  email: ".formatted() + to);
        Files.writeString(server.planFile(), file);

        var went = laptop.run(
                doors.plan("host: mail.practice.test", "host: mail.practice.test%n  encryption: starttls".formatted()),
                new TryMail());

        assertThat(went.outcome()).as("%s", went.events()).isEqualTo(Outcome.DONE);
        assertThat(new Mailbox(to).mails()).singleElement().asString().contains(server.text("public_name"));
    }

    @Test
    @Order(5)
    void anInvitationAndAnAddressMakeAnAccountOnce() throws Exception {
        var invite = new Invite(1, Optional.of(Duration.ofHours(1)));
        assertThat(laptop.run(doors.plan(), invite).outcome()).isEqualTo(Outcome.DONE);
        var code = invite.made().orElseThrow().code();

        var made = people.signUp("alice", "first-password-1", code);

        assertThat(made.status()).as(made.text()).isEqualTo(200);
        assertThat(people.login(People.byName("alice"), "first-password-1").status())
                .isEqualTo(200);
        assertThat(people.login(people.byAddress("alice"), "first-password-1").status())
                .isEqualTo(200);
        assertThat(people.valid(code)).isFalse();
        assertThat(people.signUp("second", "first-password-1", code).status()).isEqualTo(401);
        assertThat(server.rows("SELECT name FROM users WHERE name LIKE ''@second%''"))
                .isEmpty();
    }

    @Test
    @Order(6)
    void whoeverSignsUpIsInTheCommonRoom() {
        assertThat(
                        server.rows(
                                "SELECT user_id FROM room_memberships WHERE membership = ''join'' AND user_id LIKE ''@alice:%''"))
                .isNotEmpty();
    }

    @Test
    @Order(6)
    void aForgottenPasswordIsReplacedByMail() throws Exception {
        var reset = people.forgotPassword("alice", "second-password-2");

        assertThat(reset.status()).as(reset.text()).isEqualTo(200);
        assertThat(people.login(People.byName("alice"), "second-password-2").status())
                .isEqualTo(200);
        assertThat(people.login(People.byName("alice"), "first-password-1").status())
                .isEqualTo(403);
    }

    @Test
    @Order(6)
    void aRealBrowserOpensWhatTheServerHandsOut(@TempDir Path home) throws Exception {
        var chromium = new Chromium(server, home);
        var address = "https://" + server.text("public_name");

        assertThat(chromium.page(address + "/.well-known/matrix/client"))
                .contains("{\"m.homeserver\":{\"base_url\":\"" + address);
        assertThat(chromium.page(people.forgottenPasswordLink("alice"))).contains("<form", "password");
        assertThat(chromium.page(people.signUpLink("dora"))).contains("Your email has now been validated");
    }

    @Test
    @Order(6)
    void anInvitationsLinkBringsServerAndCodeIntoTheBrowser(@TempDir Path home) throws Exception {
        var invite = new Invite(1, Optional.of(Duration.ofHours(1)));
        laptop.run(doors.plan(), invite);
        var made = invite.made().orElseThrow();
        var name = doors.plan().serverName();

        try (var element = new ElementStandIn()) {
            assertThat(new Chromium(server, home)
                            .meeting(element)
                            .page(made.link(name).toString()))
                    .contains("#/register | server=" + name + " | code="
                            + made.code().reveal());
        }
    }

    @Test
    @Order(6)
    void gitHubsPeopleGetInUnderANameOfTheirOwn() throws Exception {
        assertThat(people.throughGitHub("Bob-Builder")).isEqualTo("@bob-builder:" + server.text("public_name"));
        assertThat(people.throughGitHub("carol_corp")).isEqualTo("@carol_corp:" + server.text("public_name"));
        // Synapse keeps names of digits only for guests.
        assertThat(people.throughGitHub("20240607")).isEqualTo("@gh-20240607:" + server.text("public_name"));
        // The name is taken by somebody who signed up by mail.
        assertThat(people.throughGitHub("alice")).isEqualTo("@alice1:" + server.text("public_name"));
        assertThat(people.throughGitHub("alice")).isEqualTo("@alice1:" + server.text("public_name"));
    }

    @Test
    @Order(6)
    void aStrangerFromGitHubIsRefused() throws Exception {
        var refused = people.arrivesFromGitHub("stranger");

        assertThat(refused.text()).contains("You are not allowed to log in here");
        assertThat(server.rows("SELECT name FROM users WHERE name LIKE ''@stranger%''"))
                .isEmpty();
    }

    @Test
    @Order(6)
    void theAdministratorGetsANewPassword() {
        var fresh = Secret.of("a-new-password-for-the-admin");

        var went = laptop.run(
                doors.plan(), new ResetPassword(doors.plan().administrator().name(), fresh));

        assertThat(went.outcome()).as("%s", went.events()).isEqualTo(Outcome.DONE);
        laptop.administratorPassword(fresh);
        assertThat(server.placesThatShow(fresh)).isEmpty();
        assertThat(laptop.run(Goal.PROVE, doors.plan()).outcome()).isEqualTo(Outcome.DONE);
    }

    @Test
    @Order(6)
    void nobodyGetsAPasswordWhoIsNotThere() {
        var went = laptop.run(doors.plan(), new ResetPassword(localpart("nobody"), Secret.of("never-mind-this")));

        assertThat(failure(went)).isInstanceOf(SynapseFailure.NoSuchAccount.class);
    }

    private static Localpart localpart(String name) {
        return ((Parsed.Ok<Localpart>) Localpart.parse(name)).value();
    }
}
