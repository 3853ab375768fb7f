package hearth.deploy.errand;

import hearth.deploy.Containers;
import hearth.deploy.Errand;
import hearth.deploy.Narrator;
import hearth.deploy.OpenServer;
import hearth.failure.FailureException;
import hearth.failure.SynapseFailure;
import hearth.files.SynapseFolder;
import hearth.host.Command;
import hearth.matrix.Homeserver;
import hearth.plan.Localpart;
import hearth.secret.Secret;

/// Gives an account a new password without knowing the old one: Synapse's own `hash_password` makes the hash, and it is
/// put into the database (Synapse docs, "Admin FAQ"). Devices stay logged in.
public final class ResetPassword implements Errand {
    private static final String SCRIPT = """
            set -e
            hash=$(docker exec -i %1$s hash_password -c %2$s/%3$s | tail -n 1)
            case $hash in '$2'*) ;; *) echo "no hash: $hash" >&2; exit 5 ;; esac
            changed=$(printf "UPDATE users SET password_hash = '%%s' WHERE name = '%4$s' RETURNING 'changed';\\n" "$hash" \\
              | docker exec -i %5$s psql -U postgres -XAtq -v ON_ERROR_STOP=1 -d '%6$s')
            [ "$changed" = changed ] || exit 4
            """;
    private static final int NO_SUCH_ACCOUNT = 4;

    private final Localpart who;
    private final Secret password;

    /// @param who whose password
    public ResetPassword(Localpart who, Secret password) {
        this.who = who;
        this.password = password;
    }

    @Override
    public String id() {
        return "reset-password";
    }

    @Override
    public void run(OpenServer server, Narrator narrator) throws FailureException {
        server.learn(password);
        var plan = server.plan();
        var account = who.at(plan.serverName());
        var script = SCRIPT.formatted(
                Containers.SYNAPSE,
                SynapseFolder.IN_CONTAINER,
                SynapseFolder.CONFIGURATION,
                account,
                Containers.POSTGRES,
                plan.database().name());
        var ran = server.host().run(Command.of("set a new password", script).reading(password));
        if (ran.exit() == NO_SUCH_ACCOUNT) throw new SynapseFailure.NoSuchAccount(account).thrown();
        ran.orThrow();
        try (var inside = server.inside()) {
            new Homeserver(inside, plan.serverName())
                    .login(who, password, "Hearth")
                    .logout();
        }
    }
}
