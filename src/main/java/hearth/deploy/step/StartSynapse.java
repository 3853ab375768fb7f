package hearth.deploy.step;

import hearth.deploy.Change;
import hearth.deploy.Containers;
import hearth.deploy.Facts;
import hearth.deploy.Finding;
import hearth.deploy.Narrator;
import hearth.deploy.OpenServer;
import hearth.deploy.Readiness;
import hearth.deploy.ServerFiles;
import hearth.deploy.Step;
import hearth.failure.Evidence;
import hearth.failure.FailureException;
import hearth.failure.SynapseFailure;
import hearth.failure.WebFailure;
import hearth.files.ServerFile;
import hearth.http.Ask;
import hearth.plan.Plan;
import hearth.secret.ServerSecrets;
import java.util.List;

/// Runs Synapse. It is ready when `/health` says so; Docker's own health check looks too rarely to wait for.
///
/// Where a new container took the place of an old one and does not become ready, the files that the old one worked with
/// come back with it. What Synapse can read again while it runs is read again; nobody is thrown out for that.
final class StartSynapse implements Step {
    private final Plan plan;

    StartSynapse(Plan plan) {
        this.plan = plan;
    }

    @Override
    public String id() {
        return "start-synapse";
    }

    @Override
    public Finding look(Facts facts) {
        var running = service(facts).look(facts);
        return running instanceof Finding.AlreadyDone && !readFiles(facts)
                ? Finding.ToDo.of(new Change(Change.Kind.RELOAD, Containers.SYNAPSE))
                : running;
    }

    private Service service(Facts facts) {
        return new Service(Containers.synapse(Opening.now(plan, facts)));
    }

    private List<ServerFile> files(Facts facts) {
        var folder = facts.volumePath(Containers.SYNAPSE_DATA);
        return ServerFiles.synapse(Opening.now(plan, facts), ServerSecrets.masked(), folder);
    }

    /// Whether what runs was seen to be well with these very files.
    private boolean readFiles(Facts facts) {
        var worked = facts.files().record().worked();
        return files(facts).stream().allMatch(file -> {
            var state = worked.get(file.name());
            return state != null && state.source().equals(file.digest());
        });
    }

    @Override
    public void act(OpenServer server, Narrator narrator) throws FailureException {
        var here = files(server.facts());
        var service = service(server.facts());
        if (service.look(server.facts()) instanceof Finding.AlreadyDone) {
            server.docker().reload(Containers.SYNAPSE);
            service.await(server, narrator, () -> healthy(server));
        } else {
            start(service, server, narrator);
        }
        server.files().rememberWorking(here);
    }

    private void start(Service service, OpenServer server, Narrator narrator) throws FailureException {
        var here = files(server.facts());
        var another = server.files().canPutBack(here);
        try {
            service.act(server, narrator, () -> healthy(server), () -> {
                if (server.files().canPutBack(here)) server.files().putBack(here);
            });
        } catch (FailureException e) {
            var back = another && !server.files().canPutBack(here);
            throw back ? new SynapseFailure.SettingsPutBack(e.failure().evidence()).thrown() : e;
        }
    }

    static Readiness healthy(OpenServer server) throws FailureException {
        try (var inside = server.inside()) {
            var answer = inside.send(Ask.get("/health"));
            return answer.ok()
                    ? new Readiness.Ready()
                    : new Readiness.NotYet(new WebFailure.Unreachable(
                            "/health", Evidence.of("/health", answer.status(), answer.text())));
        } catch (FailureException e) {
            return Readiness.notYet(e);
        }
    }
}
