package hearth.practice;

import static hearth.practice.OpenDoors.YAML;
import static hearth.practice.OpenDoors.failure;
import static org.assertj.core.api.Assertions.assertThat;

import hearth.deploy.Deployer.Goal;
import hearth.deploy.Deployer.Outcome;
import hearth.deploy.EditsWish;
import hearth.deploy.Event;
import hearth.deploy.OwnersPlan;
import hearth.failure.ServerFailure;
import hearth.failure.SynapseFailure;
import hearth.secret.Secret;
import hearth.store.PlanFile;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/// What becomes of a running server when its plan changes, or somebody edits its files.
@Tag("practice")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SettingsChangeTest {
    private final OpenDoors doors = OpenDoors.deployed();
    private final PracticeServer server = doors.server;
    private final Rehearsal laptop = doors.laptop;
    private final People people = doors.people;

    @Test
    @Order(1)
    void anotherLogLevelNeedsNoRestart() {
        var before = server.sh("docker inspect -f '{{.Id}} {{.State.StartedAt}}' synapse");

        var went = laptop.run(Goal.DEPLOY, doors.plan("log-level: info", "log-level: warning"));

        assertThat(went.acted()).contains("configure-synapse", "start-synapse");
        assertThat(server.sh("docker inspect -f '{{.Id}} {{.State.StartedAt}}' synapse"))
                .isEqualTo(before);
        assertThat(laptop.run(Goal.DEPLOY, doors.plan()).outcome()).isEqualTo(Outcome.DONE);
    }

    @Test
    @Order(2)
    void settingsWithWhichSynapseDoesNotStartAreTakenBack() {
        var before = server.sh("sha256sum " + YAML + "; docker inspect -f '{{.Id}}' synapse");

        var went = laptop.run(
                Goal.DEPLOY,
                doors.plan("chat:", "extra: {app_service_config_files: [/data/none.yaml]}%nchat:".formatted()));

        assertThat(failure(went)).isInstanceOf(SynapseFailure.SettingsPutBack.class);
        assertThat(failure(went).evidence().lastLines().toString()).contains("none.yaml");
        assertThat(server.sh("sha256sum " + YAML + "; docker inspect -f '{{.Id}}' synapse"))
                .isEqualTo(before);
        Eventually.succeeds(() -> people.versions().status(), status -> status == 200);
        assertThat(laptop.run(Goal.DEPLOY, doors.plan()).outcome()).isEqualTo(Outcome.DONE);
    }

    @Test
    @Order(3)
    void anEditByHandIsShownAndBlocksUntilSomebodySaysWhat() {
        server.sh("printf '# mine\\nmax_event_delay_duration: 24h\\n' >>" + YAML);

        var went = laptop.run(Goal.DEPLOY, doors.plan());

        assertThat(went.outcome()).isEqualTo(Outcome.BLOCKED);
        assertThat(((Event.Blocked) went.end()).failure())
                .isInstanceOfSatisfying(
                        ServerFailure.FileEdited.class,
                        edited -> assertThat(edited.diff()).contains("+# mine", "+max_event_delay_duration: 24h"));
        assertThat(server.sh("tail -n 1 " + YAML)).isEqualToIgnoringWhitespace("max_event_delay_duration: 24h");
    }

    @Test
    @Order(4)
    void anEditThatIsKeptBecomesPartOfThePlan() throws Exception {
        var file = server.planFile().resolveSibling("flows.yaml");
        Files.writeString(file, Files.readString(server.planFile()) + OpenDoors.text());
        OwnersPlan owner =
                extra -> PlanFile.keepExtra(file, extra, Instant.now()).map(copy -> new OwnersPlan.Kept(file, copy));

        var went = laptop.accepting(EditsWish.KEEP, doors.plan(), owner);

        assertThat(went.outcome()).as("%s", went.events()).isEqualTo(Outcome.DONE);
        assertThat(Files.readString(file)).containsPattern("extra:\\R  max_event_delay_duration: 24h\\R");
        assertThat(server.sh("grep max_event " + YAML + "; cat /var/lib/hearth/plan.yaml; ls -1 " + YAML + ".edited-*"))
                .contains("max_event_delay_duration:", "extra:", ".edited-");
        var again = laptop.run(
                Goal.DEPLOY, doors.plan("chat:", "extra: {max_event_delay_duration: 24h}%nchat:".formatted()));
        assertThat(again.acted()).isEmpty();
    }

    @Test
    @Order(5)
    void anEditThatIsReplacedIsSetAside() {
        server.sh("echo '# mine again' >>" + YAML + "; for i in 1 2 3 4 5 6 7; do echo $i >" + YAML
                + ".2020010${i}T000000Z; done");

        var went = laptop.accepting(EditsWish.REPLACE, doors.plan(), OwnersPlan.ELSEWHERE);

        assertThat(went.outcome()).as("%s", went.events()).isEqualTo(Outcome.DONE);
        assertThat(server.sh("grep -c mine " + YAML + "; grep -l 'mine again' " + YAML + ".edited-*"))
                .startsWith("0")
                .contains(".edited-");
        assertThat(server.sh("ls -1 " + YAML + ".2*Z | wc -l")).isEqualToIgnoringWhitespace("5");
    }

    @Test
    @Order(6)
    void doorsThatAreClosedAgainStayClosed() throws Exception {
        var went = laptop.run(
                Goal.DEPLOY,
                doors.plan(
                        "open: true",
                        "open: false",
                        "  requires: [invitation, email]",
                        "",
                        "who: [alice, Bob-Builder, carol_corp, \"20240607\"]",
                        "organisation: tea-party",
                        "logins-by-account: 10/s burst 100",
                        "logins-by-account: 0.2/s burst 1"));

        assertThat(went.proved()).as("%s", went.events()).contains("registration-closed");
        assertThat(people.signUp("late", "first-password-1", Secret.of("any")).status())
                .isEqualTo(403);
    }

    @Test
    @Order(7)
    void membersOfTheOrganisationComeInWhereRegistrationIsClosed() throws Exception {
        assertThat(people.throughGitHub("20240607")).isEqualTo("@gh-20240607:" + server.text("public_name"));
    }

    @Test
    @Order(7)
    void whoeverIsNotInTheOrganisationDoesNotComeIn() throws Exception {
        var refused = people.arrivesFromGitHub("stranger");

        assertThat(refused.text()).doesNotContain("loginToken");
        assertThat(server.rows("SELECT name FROM users WHERE name LIKE ''@stranger%''"))
                .isEmpty();
    }

    @Test
    @Order(8)
    void aLimitOfSignInsHoldsTheProofUpAndDoesNotBreakIt() {
        var closed = doors.plan(
                "open: true",
                "open: false",
                "  requires: [invitation, email]",
                "",
                "logins-by-account: 10/s burst 100",
                "logins-by-account: 0.2/s burst 1");

        var went = List.of(laptop.run(Goal.PROVE, closed), laptop.run(Goal.PROVE, closed));

        assertThat(went).allSatisfy(one -> assertThat(one.outcome()).isEqualTo(Outcome.DONE));
        assertThat(went.getLast().events())
                .anySatisfy(event -> assertThat(event)
                        .isInstanceOfSatisfying(
                                Event.Said.class,
                                said -> assertThat(said.milestone()).isEqualTo(Event.Milestone.WAITING_TO_SIGN_IN)));
    }
}
