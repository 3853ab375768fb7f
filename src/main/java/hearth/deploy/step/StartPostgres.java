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
import hearth.failure.DatabaseFailure;
import hearth.failure.FailureException;
import hearth.plan.Plan;
import hearth.secret.ServerSecrets;
import java.util.List;

/// Runs PostgreSQL. Making its first files takes a few seconds, in which the rest goes on. It is ready when it
/// answers a query over TCP: the temporary server of its first start listens on a socket only, and its log
/// would say "ready" twice.
final class StartPostgres implements Step {
    private final Service service;

    StartPostgres(Plan plan) {
        service = new Service(Containers.postgres(plan));
    }

    @Override
    public String id() {
        return "start-postgres";
    }

    @Override
    public Finding look(Facts facts) {
        var container = service.look(facts);
        var password = FileState.look(facts, List.of(ServerFiles.postgresPassword(ServerSecrets.masked())));
        return FileState.joined(password, container);
    }

    @Override
    public void act(OpenServer server, Narrator narrator) throws FailureException {
        server.files().write(secrets -> List.of(ServerFiles.postgresPassword(secrets)));
        service.begin(server, narrator, () -> answers(server));
    }

    /// Waits until PostgreSQL answers.
    static void await(OpenServer server, Narrator narrator) throws FailureException {
        new Service(Containers.postgres(server.plan())).await(server, narrator, () -> answers(server));
    }

    private static Readiness answers(OpenServer server) throws FailureException {
        try (var _ = server.postgres()) {
            return new Readiness.Ready();
        } catch (FailureException e) {
            // The volume keeps the password of its first start for ever: waiting would not change it.
            if (e.failure() instanceof DatabaseFailure.PasswordRefused) return new Readiness.Never(e.failure());
            return Readiness.notYet(e);
        }
    }
}
