package hearth.deploy.step;

import hearth.deploy.Change;
import hearth.deploy.Containers;
import hearth.deploy.Event;
import hearth.deploy.Facts;
import hearth.deploy.FileState;
import hearth.deploy.Finding;
import hearth.deploy.Narrator;
import hearth.deploy.OpenServer;
import hearth.deploy.ServerFiles;
import hearth.deploy.Step;
import hearth.failure.Evidence;
import hearth.failure.FailureException;
import hearth.failure.SynapseFailure;
import hearth.files.HomeserverYaml;
import hearth.files.MeantLine;
import hearth.files.SynapseFolder;
import hearth.plan.Plan;
import hearth.secret.ServerSecrets;
import java.util.ArrayList;
import java.util.List;

/// Writes homeserver.yaml, lets Synapse make the server's signing key, and lets Synapse's own check have the last word
/// before the new file takes the old one's place.
///
/// The key is Synapse's business: a key made by anybody else's randomness once cost every server of a distribution its
/// identity (CVE-2026-24044).
final class ConfigureSynapse implements Step {
    private final Plan plan;

    ConfigureSynapse(Plan plan) {
        this.plan = plan;
    }

    @Override
    public String id() {
        return "configure-synapse";
    }

    @Override
    public Finding look(Facts facts) {
        var keyOf = facts.files().signingKeyOf();
        var name = plan.serverName().toString();
        if (keyOf.isPresent() && !keyOf.get().equals(name)) {
            return new Finding.Blocked(new SynapseFailure.ServerNameChanged(keyOf.get(), name));
        }
        if (keyOf.isEmpty() && inUse(facts)) {
            return new Finding.Blocked(new SynapseFailure.SigningKeyLost(name));
        }
        var files = FileState.look(
                facts, ServerFiles.synapse(Opening.now(plan, facts), ServerSecrets.masked(), volume(facts)));
        if (keyOf.isPresent() || files instanceof Finding.Blocked) return files;
        var changes = new ArrayList<Change>();
        if (files instanceof Finding.ToDo(List<Change> more)) changes.addAll(more);
        changes.add(new Change(Change.Kind.MAKE_KEYS, SynapseFolder.signingKey(plan)));
        return new Finding.ToDo(changes);
    }

    /// Whether somebody may know this server by its key. While PostgreSQL does not answer nobody can count the
    /// accounts; but where Synapse was configured before, there was a key.
    private static boolean inUse(Facts facts) {
        return facts.data().answers()
                ? facts.data().accounts() > 0
                : facts.files().record().written().containsKey(SynapseFolder.CONFIGURATION);
    }

    @Override
    public void act(OpenServer server, Narrator narrator) throws FailureException {
        var folder = volume(server.facts());
        var now = Opening.now(plan, server.facts());
        server.files().tryOut(secrets -> ServerFiles.synapse(now, secrets, folder), SynapseFolder.OWNER);
        var ended = server.docker()
                .runToEnd(Containers.synapseTask(
                        plan,
                        "sh",
                        "-c",
                        SCRIPT,
                        "sh",
                        SynapseFolder.IN_CONTAINER + "/" + SynapseFolder.signingKey(plan),
                        SynapseFolder.IN_CONTAINER + "/" + SynapseFolder.CONFIGURATION + ServerFiles.NEW));
        if (!ended.ok()) throw refused(ended.evidence()).thrown();
        narrator.say(Event.Milestone.CONFIGURATION_ACCEPTED, "");
        server.files().keep(secrets -> ServerFiles.synapse(now, secrets, folder));
    }

    /// The lines of the masked file are those of the real one.
    private SynapseFailure refused(Evidence evidence) {
        var masked = HomeserverYaml.text(plan, ServerSecrets.masked());
        var said = String.join(" ", MeantLine.message(evidence.lastLines())).strip();
        return MeantLine.in(masked, evidence.lastLines())
                .map(line -> new SynapseFailure.ConfigurationRefused(said, line.number(), line.text(), evidence))
                .orElseGet(() -> new SynapseFailure.ConfigurationRefused(said, 0, "", evidence));
    }

    /// Makes the key if there is none, in one step so that half a key never stays, and checks the
    /// configuration. A new volume belongs to root; Synapse's own user has to be able to write in it.
    private static final String SCRIPT = """
            set -e
            chown 991:991 /data
            cd /data
            exec setpriv --reuid=991 --regid=991 --clear-groups sh -ec '
              umask 077
              if ! [ -s "$1" ]; then
                generate_signing_key -o "$1.new"
                mv "$1.new" "$1"
              fi
              exec python3 -m synapse.config -c "$2"' sh "$@"
            """;

    private static String volume(Facts facts) {
        return facts.volumePath(Containers.SYNAPSE_DATA);
    }
}
