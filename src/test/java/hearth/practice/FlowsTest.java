package hearth.practice;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.deploy.Deployer.Goal;
import hearth.deploy.Deployer.Outcome;
import hearth.deploy.EditsWish;
import hearth.deploy.Event;
import hearth.deploy.OwnersPlan;
import hearth.deploy.errand.Invite;
import hearth.deploy.errand.ResetPassword;
import hearth.deploy.errand.TryMail;
import hearth.failure.Failure;
import hearth.failure.MailFailure;
import hearth.failure.ServerFailure;
import hearth.failure.SignInFailure;
import hearth.failure.SynapseFailure;
import hearth.plan.Localpart;
import hearth.plan.Parsed;
import hearth.plan.Plan;
import hearth.secret.Secret;
import hearth.store.PlanFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/// One server with mail, sign-up by invitation and e-mail, sign-in with GitHub and a common room: everything that
/// people
/// do there, and what becomes of it when its settings change.
@Tag("practice")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FlowsTest {
    private static final String YAML = "/var/lib/docker/volumes/synapse-data/_data/homeserver.yaml";

    private final PracticeServer server = Practice.server("flows", "--fresh");
    private final Rehearsal laptop = new Rehearsal(server, "laptop");
    private final People people = People.of(server);

    @BeforeAll
    void theWorldIsReady() {
        Practice.run("mails", "--clear");
        server.keep("mail-password", "practice-mail-password");
        server.keep("github-secret", "practice-client-secret-000000000000000000");
    }

    @AfterAll
    void theServerGoes() {
        server.remove();
    }

    private Plan plan(String... changes) {
        return server.planWith(text(changes));
    }

    /// Pairs of words, of which the first is replaced by the second.
    private static String text(String... changes) {
        var text = """
                mail:
                  host: mail.practice.test
                  user: postman@practice.test
                  password-file: mail-password
                  from: Our chat 聊天 <hearth@practice.test>
                registration:
                  open: true
                  requires: [invitation, email]
                sign-in:
                  github:
                    issuer: https://github.practice.test/
                    client-id: Iv1.practice00000000
                    secret-file: github-secret
                    who: [alice, Bob-Builder, carol_corp]
                rooms:
                  auto-join: [welcome]
                limits:
                  logins-by-address: 10/s burst 100
                  logins-by-account: 10/s burst 100
                chat:
                  log-level: info
                  authority: %s
                """.formatted(Path.of(System.getProperty("user.home"), ".cache/hearth/practice/world/ca.pem"));
        for (int i = 0; i < changes.length; i += 2) {
            assertThat(text).contains(changes[i]);
            text = text.replace(changes[i], changes[i + 1]);
        }
        return text;
    }

    private Failure failure(Rehearsal.Went went) {
        assertThat(went.end()).as("%s", went.events()).isInstanceOf(Event.Failed.class);
        return ((Event.Failed) went.end()).failure();
    }

    @Test
    @Order(1)
    void aWrongMailPasswordIsFoundBeforeSynapseHearsOfIt() {
        server.keep("mail-password", "not-this-one");

        var went = laptop.run(Goal.DEPLOY, plan());

        server.keep("mail-password", "practice-mail-password");
        assertThat(failure(went)).isInstanceOf(MailFailure.LoginRefused.class);
        assertThat(server.sh("ls " + YAML + " 2>/dev/null; true")).isEmpty();
    }

    @Test
    @Order(2)
    void aWrongClientSecretIsFoundBeforeSynapseHearsOfIt() {
        server.keep("github-secret", "not-this-one-at-all");

        var went = laptop.run(Goal.DEPLOY, plan());

        server.keep("github-secret", "practice-client-secret-000000000000000000");
        assertThat(failure(went)).isInstanceOf(SignInFailure.ClientRefused.class);
        assertThat(server.sh("ls " + YAML + " 2>/dev/null; true")).isEmpty();
    }

    @Test
    @Order(3)
    void aServerWithOpenDoorsIsDeployedAndProven() {
        server.watchCommandLines();

        var went = laptop.run(Goal.DEPLOY, plan());

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
        assertThat(laptop.run(Goal.DEPLOY, plan()).acted()).isEmpty();
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
        return failure(laptop.run(plan(changes), new TryMail()));
    }

    @Test
    @Order(4)
    void theMailTrialSendsOneMailToTheAdministrator() throws Exception {
        var to = "owner@" + server.text("public_name");
        var file = Files.readString(server.planFile())
                .replace("  name: admin", "  name: admin%n  email: ".formatted() + to);
        Files.writeString(server.planFile(), file);

        var went = laptop.run(
                plan("host: mail.practice.test", "host: mail.practice.test%n  encryption: starttls".formatted()),
                new TryMail());

        assertThat(went.outcome()).as("%s", went.events()).isEqualTo(Outcome.DONE);
        assertThat(new Mailbox(to).mails()).singleElement().asString().contains(server.text("public_name"));
    }

    @Test
    @Order(5)
    void anInvitationAndAnAddressMakeAnAccountOnce() throws Exception {
        var invite = new Invite(1, Optional.of(Duration.ofHours(1)));
        assertThat(laptop.run(plan(), invite).outcome()).isEqualTo(Outcome.DONE);
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
    void gitHubsPeopleGetInUnderANameOfTheirOwn() throws Exception {
        assertThat(people.throughGitHub("Bob-Builder")).isEqualTo("@bob-builder:" + server.text("public_name"));
        assertThat(people.throughGitHub("carol_corp")).isEqualTo("@carol_corp:" + server.text("public_name"));
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

        var went = laptop.run(plan(), new ResetPassword(plan().administrator().name(), fresh));

        assertThat(went.outcome()).as("%s", went.events()).isEqualTo(Outcome.DONE);
        laptop.administratorPassword(fresh);
        assertThat(server.placesThatShow(fresh)).isEmpty();
        assertThat(laptop.run(Goal.PROVE, plan()).outcome()).isEqualTo(Outcome.DONE);
    }

    @Test
    @Order(6)
    void nobodyGetsAPasswordWhoIsNotThere() {
        var went = laptop.run(plan(), new ResetPassword(localpart("nobody"), Secret.of("never-mind-this")));

        assertThat(failure(went)).isInstanceOf(SynapseFailure.NoSuchAccount.class);
    }

    @Test
    @Order(7)
    void anotherLogLevelNeedsNoRestart() {
        var before = server.sh("docker inspect -f '{{.Id}} {{.State.StartedAt}}' synapse");

        var went = laptop.run(Goal.DEPLOY, plan("log-level: info", "log-level: warning"));

        assertThat(went.acted()).contains("configure-synapse", "start-synapse");
        assertThat(server.sh("docker inspect -f '{{.Id}} {{.State.StartedAt}}' synapse"))
                .isEqualTo(before);
        assertThat(laptop.run(Goal.DEPLOY, plan()).outcome()).isEqualTo(Outcome.DONE);
    }

    @Test
    @Order(8)
    void settingsWithWhichSynapseDoesNotStartAreTakenBack() {
        var before = server.sh("sha256sum " + YAML + "; docker inspect -f '{{.Id}}' synapse");

        var went = laptop.run(
                Goal.DEPLOY, plan("chat:", "extra: {app_service_config_files: [/data/none.yaml]}%nchat:".formatted()));

        assertThat(failure(went)).isInstanceOf(SynapseFailure.SettingsPutBack.class);
        assertThat(failure(went).evidence().lastLines().toString()).contains("none.yaml");
        assertThat(server.sh("sha256sum " + YAML + "; docker inspect -f '{{.Id}}' synapse"))
                .isEqualTo(before);
        Eventually.succeeds(() -> people.versions().status(), status -> status == 200);
        assertThat(laptop.run(Goal.DEPLOY, plan()).outcome()).isEqualTo(Outcome.DONE);
    }

    @Test
    @Order(9)
    void anEditByHandIsShownAndBlocksUntilSomebodySaysWhat() {
        server.sh("printf '# mine\\nmax_event_delay_duration: 24h\\n' >>" + YAML);

        var went = laptop.run(Goal.DEPLOY, plan());

        assertThat(went.outcome()).isEqualTo(Outcome.BLOCKED);
        assertThat(((Event.Blocked) went.end()).failure())
                .isInstanceOfSatisfying(
                        ServerFailure.FileEdited.class,
                        edited -> assertThat(edited.diff()).contains("+# mine", "+max_event_delay_duration: 24h"));
        assertThat(server.sh("tail -n 1 " + YAML)).isEqualToIgnoringWhitespace("max_event_delay_duration: 24h");
    }

    @Test
    @Order(10)
    void anEditThatIsKeptBecomesPartOfThePlan() throws Exception {
        var file = server.planFile().resolveSibling("flows.yaml");
        Files.writeString(file, Files.readString(server.planFile()) + text());
        OwnersPlan owner =
                extra -> PlanFile.keepExtra(file, extra, Instant.now()).map(copy -> new OwnersPlan.Kept(file, copy));

        var went = laptop.accepting(EditsWish.KEEP, plan(), owner);

        assertThat(went.outcome()).as("%s", went.events()).isEqualTo(Outcome.DONE);
        assertThat(Files.readString(file)).containsPattern("extra:\\R  max_event_delay_duration: 24h\\R");
        assertThat(server.sh("grep max_event " + YAML + "; cat /var/lib/hearth/plan.yaml; ls -1 " + YAML + ".edited-*"))
                .contains("max_event_delay_duration:", "extra:", ".edited-");
        var again = laptop.run(Goal.DEPLOY, plan("chat:", "extra: {max_event_delay_duration: 24h}%nchat:".formatted()));
        assertThat(again.acted()).isEmpty();
    }

    @Test
    @Order(11)
    void anEditThatIsReplacedIsSetAside() {
        server.sh("echo '# mine again' >>" + YAML + "; for i in 1 2 3 4 5 6 7; do echo $i >" + YAML
                + ".2020010${i}T000000Z; done");

        var went = laptop.accepting(EditsWish.REPLACE, plan(), OwnersPlan.ELSEWHERE);

        assertThat(went.outcome()).as("%s", went.events()).isEqualTo(Outcome.DONE);
        assertThat(server.sh("grep -c mine " + YAML + "; grep -l 'mine again' " + YAML + ".edited-*"))
                .startsWith("0")
                .contains(".edited-");
        assertThat(server.sh("ls -1 " + YAML + ".2*Z | wc -l")).isEqualToIgnoringWhitespace("5");
    }

    @Test
    @Order(12)
    void doorsThatAreClosedAgainStayClosed() throws Exception {
        var went = laptop.run(Goal.DEPLOY, plan("open: true", "open: false", "  requires: [invitation, email]", ""));

        assertThat(went.proved()).as("%s", went.events()).contains("registration-closed");
        assertThat(people.signUp("late", "first-password-1", Secret.of("any")).status())
                .isEqualTo(403);
    }

    private static Localpart localpart(String name) {
        return ((Parsed.Ok<Localpart>) Localpart.parse(name)).value();
    }
}
