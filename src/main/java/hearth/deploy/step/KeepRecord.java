package hearth.deploy.step;

import hearth.deploy.Change;
import hearth.deploy.Containers;
import hearth.deploy.Facts;
import hearth.deploy.FileState;
import hearth.deploy.Finding;
import hearth.deploy.Narrator;
import hearth.deploy.OpenServer;
import hearth.deploy.ServerFiles;
import hearth.deploy.ServerFolder;
import hearth.deploy.Step;
import hearth.failure.FailureException;
import hearth.failure.LocalFailure;
import hearth.failure.ServerFailure;
import hearth.plan.Plan;
import hearth.secret.ServerSecrets;
import java.util.ArrayList;
import java.util.List;

/// Makes the server's own folder: what was decided, and the secrets, which are made here once and never again.
final class KeepRecord implements Step {
    private final Plan plan;

    KeepRecord(Plan plan) {
        this.plan = plan;
    }

    @Override
    public String id() {
        return "keep-record";
    }

    @Override
    public Finding look(Facts facts) {
        var recorded = facts.files().record().serverName();
        var wanted = plan.serverName().toString();
        if (recorded.isPresent() && !recorded.get().equals(wanted)) {
            return new Finding.Blocked(new ServerFailure.AnotherServerName(recorded.get(), wanted));
        }
        var files = FileState.joined(given(facts), FileState.look(facts, ServerFiles.about(plan)));
        if (facts.files().secrets() || files instanceof Finding.Blocked) return files;
        // Data that were made with secrets can only be opened with them.
        if (hadSecrets(facts)) {
            return new Finding.Blocked(new ServerFailure.SecretsLost(ServerFolder.SECRETS));
        }
        var changes = new ArrayList<Change>();
        changes.add(new Change(Change.Kind.MAKE_FOLDER, ServerFolder.PATH));
        changes.add(new Change(Change.Kind.MAKE_SECRETS, ServerFolder.SECRETS));
        if (files instanceof Finding.ToDo(List<Change> more)) changes.addAll(more);
        return new Finding.ToDo(changes);
    }

    /// What the person brings takes the place of what was kept; a secret that nobody has stops everything.
    private Finding given(Facts facts) {
        var changes = new ArrayList<Change>();
        for (var wanted : plan.chat().secrets().entrySet()) {
            var kept = facts.files().given().get(wanted.getKey());
            var mark = wanted.getValue().mark();
            if (kept == null && mark.isEmpty())
                return new Finding.Blocked(
                        new LocalFailure.SecretMissing(wanted.getValue().variable()));
            if (kept == null || !mark.isEmpty() && !kept.mark().equals(mark))
                changes.add(new Change(Change.Kind.KEEP_SECRET, wanted.getKey()));
        }
        return changes.isEmpty() ? Finding.done(Finding.Reason.UNCHANGED, "") : new Finding.ToDo(changes);
    }

    /// While the engine does not answer its volumes cannot be seen, but the record can.
    private static boolean hadSecrets(Facts facts) {
        var volume = facts.volumes().get(Containers.POSTGRES_DATA);
        var password = ServerFiles.postgresPassword(ServerSecrets.masked()).name();
        return volume != null && volume.ours()
                || facts.files().record().written().containsKey(password);
    }

    @Override
    public void act(OpenServer server, Narrator narrator) throws FailureException {
        if (!server.facts().files().secrets()) server.makeSecrets();
        server.keepGiven();
        server.files().write(_ -> ServerFiles.about(plan));
    }
}
