package hearth.deploy.errand;

import hearth.deploy.Errand;
import hearth.deploy.Narrator;
import hearth.deploy.OpenServer;
import hearth.deploy.trial.MailTrial;
import hearth.failure.FailureException;
import hearth.failure.MailFailure;

/// Tries the plan's mail server from the server, also before anything is deployed there.
public final class TryMail implements Errand {
    @Override
    public String id() {
        return "try-mail";
    }

    @Override
    public void run(OpenServer server, Narrator narrator) throws FailureException {
        var mail = server.plan().chat().mail().orElseThrow(() -> new MailFailure.NotPlanned().thrown());
        server.bringSecrets();
        MailTrial.run(server, mail);
    }
}
