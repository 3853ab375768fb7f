package hearth.practice;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.deploy.Deployer.Goal;
import hearth.deploy.Event;
import hearth.failure.Failure;
import hearth.plan.Plan;
import org.jspecify.annotations.Nullable;

/// One server with mail, sign-up by invitation and e-mail, sign-in with GitHub and a common room, for all tests
/// that need such a one; it goes when they have all run.
final class OpenDoors {
    static final String YAML = "/var/lib/docker/volumes/synapse-data/_data/homeserver.yaml";
    private static @Nullable OpenDoors only;

    final PracticeServer server = Practice.server("flows", "--fresh");
    final Rehearsal laptop = new Rehearsal(server, "laptop");
    final People people = People.of(server);

    private OpenDoors() {
        Practice.run("mails", "--clear");
        rightSecrets();
        server.watchCommandLines();
        Runtime.getRuntime().addShutdownHook(new Thread(server::remove));
    }

    /// The server as it is.
    static synchronized OpenDoors bare() {
        if (only == null) only = new OpenDoors();
        return only;
    }

    /// The server, deployed as [#plan] wants it.
    static OpenDoors deployed() {
        var doors = bare();
        var went = doors.laptop.run(Goal.DEPLOY, doors.plan());
        assertThat(went.end()).as("%s", went.events()).isInstanceOf(Event.Finished.class);
        return doors;
    }

    /// What others have given to the owner.
    void rightSecrets() {
        server.keep("mail-password", "practice-mail-password");
        server.keep("github-secret", "practice-client-secret-000000000000000000");
    }

    Plan plan(String... changes) {
        return server.planWith(text(changes));
    }

    /// Pairs of words, of which the first is replaced by the second.
    static String text(String... changes) {
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
                    who: [alice, Bob-Builder, carol_corp, "20240607"]
                rooms:
                  auto-join: [welcome]
                limits:
                  logins-by-address: 10/s burst 100
                  logins-by-account: 10/s burst 100
                chat:
                  log-level: info
                  authority: %s
                """.formatted(Practice.AUTHORITY);
        for (int i = 0; i < changes.length; i += 2) {
            assertThat(text).contains(changes[i]);
            text = text.replace(changes[i], changes[i + 1]);
        }
        return text;
    }

    /// How it failed, which it has to have.
    static Failure failure(Rehearsal.Went went) {
        assertThat(went.end()).as("%s", went.events()).isInstanceOf(Event.Failed.class);
        return ((Event.Failed) went.end()).failure();
    }
}
