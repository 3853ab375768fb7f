package hearth.ui.done;

import hearth.deploy.errand.Invite.Invitation;
import hearth.plan.Plan;
import hearth.ui.control.Box;
import hearth.ui.control.Box.Gap;
import hearth.ui.control.Buttons;
import hearth.ui.control.Context;
import hearth.ui.control.Say;
import hearth.ui.control.Style;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// An invitation as somebody passes it on: a text, a link, and a picture for a phone.
record InvitationDialog(InvitationModel model, Plan plan, Context context) {
    VBox of(Invitation invitation) {
        var text = text(invitation);
        var link = invitation.link(plan.serverName()).toString();
        var words = Say.sentence(text, Style.SMALL);
        words.setId("invitation-text");
        var copy = context.copying().worded(text);
        copy.setId("copy-invitation");
        var save = Buttons.compact(
                context.say("invitation.save"), () -> model.savePicture(context.say("invitation.save-title"), link));
        save.setId("save-invitation");
        var code = QrPicture.of(
                link, context.say("invitation.picture"), context.desk().background());
        return Box.column(
                Gap.G12,
                Say.heading(context.say("invitation.title")),
                Box.top(Gap.G16, Box.grow(words), code),
                new HBox(Box.row(Gap.G8, copy, save)));
    }

    /// What is copied: all that somebody needs who has never heard of any of it.
    String text(Invitation invitation) {
        return context.say(
                "invitation.text",
                plan.serverName().toString(),
                invitation.link(plan.serverName()).toString(),
                invitation.code().reveal(),
                "" + invitation.uses(),
                context.speech().words().moment(invitation.until().orElseThrow()));
    }
}
