package hearth.deploy.step;

import hearth.deploy.Change;
import hearth.deploy.Facts;
import hearth.deploy.Finding;
import hearth.deploy.Narrator;
import hearth.deploy.OpenServer;
import hearth.deploy.Step;
import hearth.failure.FailureException;
import hearth.files.SynapseFolder;
import hearth.plan.Plan;

/// Lets people in by themselves for the first time, see [Opening]. From then on changes of who may come are changes of
/// homeserver.yaml like all others.
final class OpenDoors implements Step {
    private final Plan plan;

    OpenDoors(Plan plan) {
        this.plan = plan;
    }

    @Override
    public String id() {
        return "open-doors";
    }

    @Override
    public Finding look(Facts facts) {
        return facts.files().record().tried().containsKey(Opening.OPENED)
                ? Finding.done(Finding.Reason.PRESENT, plan.serverName().toString())
                : Finding.ToDo.of(new Change(Change.Kind.REPLACE_FILE, SynapseFolder.CONFIGURATION));
    }

    @Override
    public void act(OpenServer server, Narrator narrator) throws FailureException {
        for (var step : new Step[] {new ConfigureSynapse(plan), new StartSynapse(plan)}) {
            if (!(step.look(server.facts()) instanceof Finding.AlreadyDone)) step.act(server, narrator);
            server.lookAgain();
        }
        server.files().rememberTried(Opening.OPENED, server.now().toString());
    }
}
