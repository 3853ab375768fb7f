package hearth.ui.mail;

import hearth.ui.control.Context;
import hearth.ui.control.Foot;
import hearth.ui.control.Page;
import hearth.ui.control.Sheet;
import javafx.scene.layout.VBox;

/// Whether and how the server sends mail, and whether people may sign in with an account elsewhere.
public final class MailPage extends Page {
    private final MailModel model;
    private final Context context;
    private final MailCard mail;
    private final GithubCard github;
    private final Sheet sheet;

    public MailPage(MailModel model, Context context) {
        this.model = model;
        this.context = context;
        mail = new MailCard(model, context, bond);
        github = new GithubCard(model.github(), context, bond);
        sheet = new Sheet(context.say("mail-page.title"), context.say("mail-page.lead"), mail.view(), github.view());
        sheet.full();
        setFoot(Foot.of(context.saved(), Foot.Press.ready(context.say("window.next"), this::next)));
    }

    private void next() {
        if (model.judge()) context.way().next();
        else (model.judgeMail() ? github.first() : mail.first()).requestFocus();
    }

    @Override
    public VBox body() {
        return sheet.view();
    }
}
