package hearth.deploy.step;

import hearth.deploy.Change;
import hearth.deploy.Facts;
import hearth.deploy.Finding;
import hearth.deploy.Narrator;
import hearth.deploy.OpenServer;
import hearth.deploy.Step;
import hearth.deploy.trial.MailTrial;
import hearth.failure.FailureException;
import hearth.plan.Mail;
import hearth.plan.Plan;

/// Tries the mail server before Synapse is told of it: a mail that does not arrive would only be noticed by people who
/// wait for it. Tried once for each form of the settings.
final class TryMail implements Step {
    private static final String TRIED = "mail";

    private final Plan plan;
    private final Mail mail;

    TryMail(Plan plan, Mail mail) {
        this.plan = plan;
        this.mail = mail;
    }

    @Override
    public String id() {
        return "try-mail";
    }

    @Override
    public Finding look(Facts facts) {
        return Tried.look(facts, TRIED, MailTrial.digest(plan), new Change(Change.Kind.TRY, mail.host()));
    }

    @Override
    public void act(OpenServer server, Narrator narrator) throws FailureException {
        MailTrial.run(server, mail);
        server.files().rememberTried(TRIED, MailTrial.digest(plan));
    }
}
