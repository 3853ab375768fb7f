package hearth.deploy.step;

import hearth.deploy.Change;
import hearth.deploy.Facts;
import hearth.deploy.Finding;
import hearth.deploy.Narrator;
import hearth.deploy.OpenServer;
import hearth.deploy.Step;
import hearth.failure.FailureException;
import hearth.failure.SynapseFailure;
import hearth.matrix.Accounts;
import hearth.matrix.Homeserver;
import hearth.plan.Plan;

/// Makes the first account. Its password goes through the SSH connection and no command line.
final class CreateAdministrator implements Step {
    private final Plan plan;

    CreateAdministrator(Plan plan) {
        this.plan = plan;
    }

    @Override
    public String id() {
        return "create-administrator";
    }

    @Override
    public Finding look(Facts facts) {
        return switch (facts.data().administrator()) {
            case ADMINISTRATOR -> Finding.done(Finding.Reason.PRESENT, plan.administratorId());
            case MEMBER -> new Finding.Blocked(new SynapseFailure.AdministratorIsMember(plan.administratorId()));
            case NONE -> Finding.ToDo.of(new Change(Change.Kind.MAKE_ACCOUNT, plan.administratorId()));
        };
    }

    @Override
    public void act(OpenServer server, Narrator narrator) throws FailureException {
        var password = server.password().knownOrNew(server.maker());
        try (var inside = server.inside()) {
            var homeserver = new Homeserver(inside, plan.serverName());
            new Accounts(homeserver, plan.serverName(), server.secrets().registration())
                    .make(plan.administrator().name(), password, true);
        }
    }
}
