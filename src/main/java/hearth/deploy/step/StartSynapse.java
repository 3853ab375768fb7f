package hearth.deploy.step;

import hearth.deploy.Containers;
import hearth.deploy.Facts;
import hearth.deploy.Finding;
import hearth.deploy.Narrator;
import hearth.deploy.OpenServer;
import hearth.deploy.Readiness;
import hearth.deploy.Step;
import hearth.failure.Evidence;
import hearth.failure.FailureException;
import hearth.failure.WebFailure;
import hearth.http.Ask;
import hearth.plan.Plan;

/// Runs Synapse. It is ready when `/health` says so; Docker's own health check looks too rarely to wait for.
final class StartSynapse implements Step {
    private final Service service;

    StartSynapse(Plan plan) {
        service = new Service(Containers.synapse(plan));
    }

    @Override
    public String id() {
        return "start-synapse";
    }

    @Override
    public Finding look(Facts facts) {
        return service.look(facts);
    }

    @Override
    public void act(OpenServer server, Narrator narrator) throws FailureException {
        service.act(server, narrator, () -> healthy(server));
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
