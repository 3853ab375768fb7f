package hearth.ui.done;

import hearth.plan.Plan;
import hearth.ui.control.Bond;
import hearth.ui.control.Box;
import hearth.ui.control.Box.Gap;
import hearth.ui.control.Buttons;
import hearth.ui.control.Context;
import hearth.ui.control.Say;
import hearth.ui.control.SecretField;
import hearth.ui.control.Spinner;
import hearth.ui.control.Style;
import javafx.scene.layout.VBox;

/// Asks for the passphrase of a recovery file, and saves it.
record RecoveryDialog(RecoveryModel model, Context context) {
    VBox of(Plan plan, Bond bond) {
        var field = new SecretField(context.secret(context.say("recovery.passphrase")), model.passphrase(), bond);
        field.input().setId("recovery-passphrase");
        field.hint(context.say("recovery.hint"));
        field.show(true);
        bond.with(model.refused(), so -> field.refuse(so ? context.say("administrator.refused") : ""));
        var save = Buttons.secondary(
                context.say("recovery.save"),
                () -> model.save(
                        context.say("recovery.title"),
                        context.say("recovery.readme", plan.serverName().toString())));
        save.setId("save-recovery");
        var copy = Box.row(Gap.G0);
        bond.with(
                model.passphrase(),
                text -> copy.getChildren().setAll(context.copying().worded(text)));
        var told = Box.row(Gap.G8);
        bond.with(model.state(), _ -> tell(told));
        bond.onChange(model.saved(), () -> tell(told));
        model.begin();
        return Box.column(
                Gap.G12,
                Say.heading(context.say("recovery.title")),
                Say.small(context.say("recovery.about")),
                field.view(),
                Box.row(Gap.G8, save, copy),
                told);
    }

    private void tell(javafx.scene.layout.HBox told) {
        var state = model.state().get();
        if (state.going()) told.getChildren().setAll(new Spinner(), Say.caption(context.say("recovery.going")));
        else if (state.failed().isPresent())
            told.getChildren()
                    .setAll(Say.sentence(
                            context.speech().failures().of(state.failed().get()).what(), Style.BAD_TEXT, Style.SMALL));
        else
            told.getChildren()
                    .setAll(model.saved().get().stream()
                            .map(file -> Say.sentence(
                                    context.say("recovery.saved", file.toString()), Style.OK_TEXT, Style.SMALL))
                            .toList());
    }
}
