package hearth.host.jsch;

import hearth.failure.FailureException;
import hearth.host.Credentials;
import hearth.host.Host;
import hearth.plan.Fingerprint;
import hearth.plan.Login;
import hearth.plan.SecretSource;
import hearth.plan.SshTarget;
import hearth.practice.Practice;
import hearth.practice.PracticeServer;
import hearth.secret.Redaction;
import hearth.secret.Secret;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// A practice server with an account for each way to be root there, and for each way not to be.
public final class Accounts implements AutoCloseable {
    /// Where a service on the server answers every byte with itself.
    public static final int ECHO = 7777;

    private static final String MAKE = """
            set -eu
            add() {
                id "$1" > /dev/null 2>&1 || useradd -m -s "$2" "$1"
                mkdir -p "/home/$1/.ssh"
                cp /root/.ssh/authorized_keys "/home/$1/.ssh/"
                chown -R "$1:" "/home/$1/.ssh"
                echo "$1:secret-of-$1" | chpasswd
            }
            command -v fish > /dev/null && command -v zsh > /dev/null && command -v tcsh > /dev/null || {
                apt-get -qq update
                DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends fish zsh tcsh
            } > /dev/null 2>&1
            for user in asks free term freeterm few nobody2 expired; do add "$user" /bin/bash; done
            add fishy /usr/bin/fish
            add zshy /bin/zsh
            add tcshy /bin/tcsh
            add dashy /bin/dash
            add nologin2 /usr/sbin/nologin
            add forced /bin/bash
            sed -i 's/^/command="echo Please login as the user ubuntu; exit 142" /' /home/forced/.ssh/authorized_keys
            chage -d 0 expired
            cat > /etc/sudoers.d/accounts << 'END'
            free, freeterm, few ALL=(ALL) NOPASSWD: ALL
            asks, term, fishy, zshy, tcshy, dashy ALL=(ALL) ALL
            Defaults:term, freeterm requiretty
            Defaults:asks lecture=always
            END
            chmod 440 /etc/sudoers.d/accounts
            visudo -cq
            printf 'echo a talkative shell\\nprintf "without an end"\\n' > /home/asks/.bashrc
            if ! [ -e /etc/ssh/sshd_config.d/few.conf ]; then
                printf 'Match User few\\n  MaxSessions 2\\n' > /etc/ssh/sshd_config.d/few.conf
                systemctl reload ssh
            fi
            systemctl -q is-active echo || systemd-run -q --unit=echo python3 -c '
            import socketserver
            class Echo(socketserver.BaseRequestHandler):
                def handle(self):
                    while data := self.request.recv(65536): self.request.sendall(data)
            class Server(socketserver.ThreadingTCPServer): allow_reuse_address = True
            Server(("127.0.0.1", 7777), Echo).serve_forever()
            '
            """;

    private final PracticeServer server;

    private Accounts(PracticeServer server) {
        this.server = server;
    }

    private static Accounts make() {
        var server = Practice.server("host");
        server.sh(MAKE);
        return new Accounts(server);
    }

    /// Hands them to the constructor of a test: made for the first one, removed after the last.
    public static final class OfAllTests implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Accounts.class;
        }

        @Override
        public Accounts resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.create(Accounts.class))
                    .computeIfAbsent("accounts", _ -> make(), Accounts.class);
        }
    }

    /// Logs in by the key, with the account's own password for sudo.
    public Host connect(String user, Redaction redaction) throws FailureException {
        return new JschConnector(redaction).connect(target(user), sudo(password(user)));
    }

    /// The way to an account, by the key.
    public SshTarget target(String user) {
        return target(user, key());
    }

    /// The way to an account. Past the practice world's slow wire.
    public SshTarget target(String user, Login login) {
        return new SshTarget(
                server.text("address"),
                server.facts().path("direct_port").asInt(),
                user,
                login,
                SecretSource.variable("SUDO"),
                Optional.of(new Fingerprint(server.text("host_key"))));
    }

    /// The key that opens every account.
    public Login.Key key() {
        return new Login.Key(Path.of(server.text("key")), SecretSource.variable("PASSPHRASE"));
    }

    /// An account's password, for SSH and for sudo.
    public static Secret password(String user) {
        return Secret.of("secret-of-" + user);
    }

    /// Credentials with this password for sudo.
    public static Credentials sudo(Secret password) {
        return new Credentials(Optional.empty(), Optional.of(password));
    }

    /// The server, past SSH.
    public PracticeServer server() {
        return server;
    }

    @Override
    public void close() {
        server.remove();
    }
}
