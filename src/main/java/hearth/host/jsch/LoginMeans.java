package hearth.host.jsch;

import com.jcraft.jsch.AgentConnector;
import com.jcraft.jsch.AgentIdentityRepository;
import com.jcraft.jsch.AgentProxyException;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.SSHAgentConnector;
import com.jcraft.jsch.Session;
import com.jcraft.jsch.WindowsSSHAgentConnector;
import hearth.failure.FailureException;
import hearth.failure.SshFailure;
import hearth.host.Credentials;
import hearth.plan.Login;
import hearth.secret.Secret;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// What is shown to the server to be let in. Made before anything is sent, so that a key that cannot be read is not
/// blamed on the network.
sealed interface LoginMeans {
    /// What it is, for the person: `password`, `key /home/me/.ssh/id_ed25519`, `ssh-agent`.
    String offered();

    /// Gives it to JSch. Only the methods that can succeed are named: each other one would cost a round trip.
    void equip(JSch jsch, Session session) throws JSchException;

    static LoginMeans of(Login login, Credentials credentials, SshSettings settings) throws FailureException {
        return switch (login) {
            case Login.Password _ -> new Password(credentials.login().orElse(Secret.of("")));
            case Login.Key key -> new Key(KeyFile.open(key.file(), credentials.login()));
            case Login.Agent _ -> Agent.reach(settings.agent());
        };
    }

    /// A password serves two methods: `password`, and the single hidden question of `keyboard-interactive`.
    record Password(Secret password) implements LoginMeans {
        @Override
        public String offered() {
            return "password";
        }

        /// Not by `Session.setPassword`: JSch wipes that after the first method and sends zeros in the second.
        /// Two tries, one for each method; a third would only ask the server's patience.
        @Override
        public void equip(JSch jsch, Session session) {
            session.setConfig("PreferredAuthentications", "password,keyboard-interactive");
            session.setConfig("MaxAuthTries", "2");
            session.setUserInfo(new PasswordAnswers(password));
        }
    }

    /// A key from a file, already unlocked.
    record Key(KeyFile key) implements LoginMeans {
        @Override
        public String offered() {
            return "key " + key.getName();
        }

        @Override
        public void equip(JSch jsch, Session session) throws JSchException {
            jsch.addIdentity(key, null);
            session.setConfig("PreferredAuthentications", "publickey");
            session.setConfig("enable_pubkey_auth_query", "no");
        }
    }

    /// The keys of a running agent.
    record Agent(AgentConnector connector, boolean one) implements LoginMeans {
        static Agent reach(Optional<Path> socket) throws FailureException {
            try {
                var windows =
                        System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
                if (socket.isEmpty() && !windows) throw new SshFailure.AgentMissing().thrown();
                var connector =
                        socket.isPresent() ? new SSHAgentConnector(socket.get()) : new WindowsSSHAgentConnector();
                var keys =
                        new AgentIdentityRepository(connector).getIdentities().size();
                if (keys == 0) throw new SshFailure.AgentMissing().thrown();
                return new Agent(connector, keys == 1);
            } catch (AgentProxyException e) {
                throw new SshFailure.AgentMissing().thrown();
            }
        }

        @Override
        public String offered() {
            return "ssh-agent";
        }

        /// With several keys the server is asked first which one it would take: signing may want a finger on a
        /// token.
        @Override
        public void equip(JSch jsch, Session session) {
            jsch.setIdentityRepository(new AgentIdentityRepository(connector));
            session.setConfig("PreferredAuthentications", "publickey");
            session.setConfig("enable_pubkey_auth_query", one ? "no" : "yes");
        }
    }
}
