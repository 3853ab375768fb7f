package hearth.deploy.step;

import hearth.deploy.Containers;
import hearth.deploy.Facts;
import hearth.deploy.FileState;
import hearth.deploy.Finding;
import hearth.deploy.Narrator;
import hearth.deploy.OpenServer;
import hearth.deploy.Readiness;
import hearth.deploy.ServerFiles;
import hearth.deploy.Step;
import hearth.failure.FailureException;
import hearth.host.Endpoint;
import hearth.plan.Plan;
import java.io.IOException;

/// Runs Caddy, the only program that the world can reach. It begins to ask for the certificate at once, while
/// the rest is still on its way.
final class OpenFrontDoor implements Step {
    private final Plan plan;
    private final Service service;

    OpenFrontDoor(Plan plan) {
        this.plan = plan;
        service = new Service(Containers.caddy(plan));
    }

    @Override
    public String id() {
        return "open-front-door";
    }

    @Override
    public Finding look(Facts facts) {
        return FileState.joined(FileState.look(facts, ServerFiles.frontDoor(plan)), service.look(facts));
    }

    @Override
    public void act(OpenServer server, Narrator narrator) throws FailureException {
        server.files().write(_ -> ServerFiles.frontDoor(plan));
        service.begin(server, narrator, () -> {
            try (var _ = server.host().open(new Endpoint.Tcp("127.0.0.1", 80))) {
                return new Readiness.Ready();
            } catch (FailureException e) {
                return Readiness.notYet(e);
            } catch (IOException e) {
                throw new IllegalStateException("closing a channel reaches nobody", e);
            }
        });
    }
}
