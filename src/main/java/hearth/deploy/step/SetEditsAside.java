package hearth.deploy.step;

import hearth.deploy.Change;
import hearth.deploy.EditsWish;
import hearth.deploy.Facts;
import hearth.deploy.FileState;
import hearth.deploy.Finding;
import hearth.deploy.Narrator;
import hearth.deploy.OpenServer;
import hearth.deploy.ServerFiles;
import hearth.deploy.Step;
import hearth.failure.FailureException;
import hearth.files.ServerFile;
import hearth.plan.Plan;
import hearth.secret.ServerSecrets;
import java.util.List;

/// Keeps copies of files that somebody edited by hand, where the person has said yes to their being replaced. From then
/// on they count as Hearth's own older ones, also for putting them back.
final class SetEditsAside implements Step {
    private final Plan plan;
    private final EditsWish wish;

    SetEditsAside(Plan plan, EditsWish wish) {
        this.plan = plan;
        this.wish = wish;
    }

    @Override
    public String id() {
        return "set-edits-aside";
    }

    @Override
    public Finding look(Facts facts) {
        var edited = edited(facts);
        return edited.isEmpty()
                ? Finding.done(Finding.Reason.UNCHANGED, "")
                : new Finding.ToDo(edited.stream()
                        .map(file -> new Change(Change.Kind.SET_ASIDE, file.path()))
                        .toList());
    }

    @Override
    public void act(OpenServer server, Narrator narrator) throws FailureException {
        server.files().setAside(edited(server.facts()));
    }

    private List<ServerFile> edited(Facts facts) {
        var all = ServerFiles.all(plan, ServerSecrets.masked(), facts);
        return FileState.edited(facts, all).stream().filter(wish::covers).toList();
    }
}
