package hearth.deploy.step;

import hearth.deploy.Change;
import hearth.deploy.Containers;
import hearth.deploy.Facts;
import hearth.deploy.Finding;
import hearth.deploy.Narrator;
import hearth.deploy.OpenServer;
import hearth.deploy.Step;
import hearth.deploy.proof.Proof;
import hearth.failure.FailureException;
import hearth.files.ServerFile;
import hearth.plan.Plan;
import java.util.stream.Collectors;

/// Uses the server as its people will, and remembers that it worked. Another container or another plan is proven anew.
final class Prove implements Step {
    private final Plan plan;

    Prove(Plan plan) {
        this.plan = plan;
    }

    @Override
    public String id() {
        return Proof.ID;
    }

    @Override
    public Finding look(Facts facts) {
        return facts.files().record().proven().filter(digest(facts)::equals).isPresent()
                ? Finding.done(Finding.Reason.PROVEN, plan.publicBaseUrl())
                : Finding.ToDo.of(new Change(Change.Kind.PROVE, plan.publicBaseUrl()));
    }

    @Override
    public void act(OpenServer server, Narrator narrator) throws FailureException {
        new Proof(server, narrator).run(Proof.Extent.WITH_RESTART);
        server.files().rememberProven(digest(server.facts()));
    }

    private String digest(Facts facts) {
        return ServerFile.digest(Containers.digest(plan)
                + Containers.names(plan).stream()
                        .map(name ->
                                facts.container(name).map(Facts.Container::id).orElse(""))
                        .collect(Collectors.joining()));
    }
}
