package hearth.deploy.step;

import hearth.deploy.Change;
import hearth.deploy.Facts;
import hearth.deploy.FileState;
import hearth.deploy.Finding;
import hearth.deploy.Narrator;
import hearth.deploy.OpenServer;
import hearth.deploy.Step;
import hearth.deploy.trial.SignInTrial;
import hearth.failure.FailureException;
import hearth.plan.IdentityProvider;
import hearth.plan.Plan;

/// Asks the places whose accounts open the server whether they know it, before a button leads people there.
final class TrySignIn implements Step {
    private final Plan plan;

    TrySignIn(Plan plan) {
        this.plan = plan;
    }

    @Override
    public String id() {
        return "try-sign-in";
    }

    @Override
    public Finding look(Facts facts) {
        Finding all = Finding.done(Finding.Reason.PROVEN, "");
        for (var provider : plan.chat().signIn()) all = FileState.joined(all, look(facts, provider));
        return all;
    }

    private Finding look(Facts facts, IdentityProvider provider) {
        var change = new Change(Change.Kind.TRY, provider.issuer().getHost());
        return Tried.look(facts, tried(provider), SignInTrial.digest(plan, provider), change);
    }

    @Override
    public void act(OpenServer server, Narrator narrator) throws FailureException {
        for (var provider : plan.chat().signIn()) {
            if (look(server.facts(), provider) instanceof Finding.AlreadyDone) continue;
            SignInTrial.run(server, provider);
            server.files().rememberTried(tried(provider), SignInTrial.digest(plan, provider));
        }
    }

    private static String tried(IdentityProvider provider) {
        return "sign-in." + provider.id();
    }
}
