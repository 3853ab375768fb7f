package hearth.ui.done;

import hearth.plan.Plan;
import hearth.ui.control.Bond;
import hearth.ui.control.Box;
import hearth.ui.control.Box.Gap;
import hearth.ui.control.Buttons;
import hearth.ui.control.Card;
import hearth.ui.control.Context;
import hearth.ui.control.Icon;
import hearth.ui.control.Say;
import hearth.ui.control.Spinner;
import hearth.ui.control.Style;
import hearth.ui.model.Errands;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What one does next: invite people, and save what the server cannot be made again without.
///
/// @param dialogs shows a question above the page
record KeepCard(DoneModel model, Context context, Bond bond, Consumer<VBox> dialogs) {
    VBox view(Plan plan) {
        var card = Card.flush(people(plan), Card.line(), recovery(plan));
        card.setId("keep");
        return card;
    }

    private HBox people(Plan plan) {
        var invitations = model.invitation();
        var about = context.say(invitations.possible() ? "keep.people-about" : "keep.people-closed");
        var right = Box.row(Gap.G8);
        var dialog = new InvitationDialog(invitations, plan, context);
        if (invitations.possible()) {
            var make = Buttons.secondary(context.say("keep.invite"), invitations::make);
            make.setId("invite");
            var show = Buttons.secondary(
                    context.say("keep.show"),
                    () -> invitations.made().get().ifPresent(one -> dialogs.accept(dialog.of(one))));
            show.setId("show-invitation");
            bond.with(
                    invitations.state(),
                    state -> right.getChildren()
                            .setAll(waiting(state, invitations.made().get().isPresent() ? show : make)));
            bond.onChange(invitations.made(), show::fire);
        }
        return Card.tall(Icon.PEOPLE, context.say("keep.people"), about, right);
    }

    private HBox recovery(Plan plan) {
        var model = this.model.recovery();
        var name = Box.row(Gap.G8);
        bond.with(
                model.saved(),
                file -> name.getChildren()
                        .setAll(
                                Say.strong(context.say("keep.recovery")),
                                file.isPresent()
                                        ? Say.chip(context.say("keep.saved"), Style.OK)
                                        : Say.chip(context.say("keep.not-saved"), Style.WARN)));
        var dialog = new RecoveryDialog(model, context);
        var save = Buttons.secondary(context.say("keep.save"), () -> dialogs.accept(dialog.of(plan, new Bond())));
        save.setId("recovery");
        var right = Box.row(Gap.G8);
        bond.with(model.state(), state -> right.getChildren().setAll(waiting(state, save)));
        return Card.tall(Icon.RECOVERY, name, context.say("keep.recovery-about"), right);
    }

    private Node[] waiting(Errands.State state, Node button) {
        if (state.going()) return new Node[] {new Spinner()};
        return state.failed()
                .map(failure -> new Node[] {
                    Say.address(context.speech().failures().of(failure).what(), Style.BAD_TEXT, Style.SMALL), button
                })
                .orElse(new Node[] {button});
    }
}
