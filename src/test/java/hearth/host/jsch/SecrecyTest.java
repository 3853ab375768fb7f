package hearth.host.jsch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import hearth.failure.FailureException;
import hearth.host.Command;
import hearth.host.Credentials;
import hearth.host.Endpoint;
import hearth.host.RemoteFile;
import hearth.plan.Login;
import hearth.plan.SecretSource;
import hearth.secret.Redaction;
import hearth.secret.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Nothing secret is seen by the server's other users, on a practice server.
@Tag("practice")
@ExtendWith(Accounts.OfAllTests.class)
class SecrecyTest {
    private static final Secret PASSWORD = Accounts.password("asks");
    private static final Secret INPUT = Secret.of("what-is-read-is-secret");
    private static final String EVERYTHING =
            "cat /proc/[0-9]*/cmdline /proc/[0-9]*/environ 2> /dev/null | tr '\\0' '\\n'";

    private final Accounts accounts;

    SecrecyTest(Accounts accounts) {
        this.accounts = accounts;
    }

    @Test
    void neitherPasswordNorInputIsInTheProcessListWhileAScriptRuns() throws Exception {
        var seen = new ArrayList<String>();
        try (var host = accounts.connect("asks", new Redaction())) {
            var script = "rm -f /tmp/looked; read -r secret; echo runs; until [ -e /tmp/looked ]; do sleep 0.1; done";

            host.run(Command.of("test", script).reading(INPUT), _ -> {
                seen.add(accounts.server().sh(EVERYTHING));
                accounts.server().sh("touch /tmp/looked");
            });
        }

        assertThat(seen).singleElement().asString().contains("sudo").doesNotContain(PASSWORD.reveal(), INPUT.reveal());
    }

    @Test
    void thePasswordIsNotInTheProcessListWhileAProgramIsOpen() throws Exception {
        try (var host = accounts.connect("asks", new Redaction());
                var open = host.open(new Endpoint.Program("echo runs; exec cat"))) {
            open.getInputStream().read();

            assertThat(accounts.server().sh(EVERYTHING)).contains("sudo").doesNotContain(PASSWORD.reveal());
        }
    }

    @Test
    void theServersLogsHoldNoSecret() throws Exception {
        try (var host = accounts.connect("asks", new Redaction())) {
            host.write(List.of(RemoteFile.secret("/tmp/secrecy", INPUT.reveal())));
        }

        assertThat(accounts.server().sh("journalctl --no-pager -q; cat /var/log/auth.log 2> /dev/null || :"))
                .contains("COMMAND")
                .doesNotContain(PASSWORD.reveal(), INPUT.reveal());
    }

    @Test
    void aRefusedLoginDoesNotRepeatThePassword() {
        var wrong = Secret.of("wrong-but-still-secret");
        var target = accounts.target("asks", new Login.Password(SecretSource.variable("PASSWORD")));

        var failure = catchThrowableOfType(
                FailureException.class,
                () -> new JschConnector(new Redaction())
                        .connect(target, new Credentials(Optional.of(wrong), Optional.empty())));

        assertThat(failure).hasMessageNotContaining(wrong.reveal());
    }

    @Test
    void whatAServerPrintsOfAPasswordIsMasked() throws Exception {
        try (var host = accounts.connect("asks", new Redaction())) {
            var ran = host.run(Command.of("test", "cat; exit 1").reading(PASSWORD));

            assertThat(ran.evidence().lastLines()).containsExactly("•••");
        }
    }
}
