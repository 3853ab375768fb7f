package hearth.ui.address;

import hearth.ui.control.Box;
import hearth.ui.control.Box.Gap;
import hearth.ui.control.Context;
import hearth.ui.control.Disclosure;
import hearth.ui.control.Field;
import hearth.ui.control.Foot;
import hearth.ui.control.Page;
import hearth.ui.control.Say;
import hearth.ui.control.Sheet;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;

/// The name, the records to add where it was bought, and whether the world sees them.
public final class AddressPage extends Page {
    private final AddressModel model;
    private final Context context;
    private final Field name;
    private final Field shortName;
    private final VBox records = Sheet.slot();
    private final Sheet sheet;

    public AddressPage(AddressModel model, Context context) {
        this.model = model;
        this.context = context;
        var speech = context.speech();
        name = Field.of(
                model.name(), speech, new Field.Words(context.say("address.name"), "", "chat.example.org"), bond);
        name.input().setId("name");
        shortName = Field.of(
                model.shortName(),
                speech,
                new Field.Words(context.say("address.short"), context.say("address.short-hint"), "example.org"),
                bond);
        shortName.input().setId("short-name");
        sheet = new Sheet(
                context.say("address.title"),
                context.say("address.lead"),
                name.view(),
                records,
                new SightCard(model, context, bond).view(),
                shorter());
        bond.lastly(model::end);
        bond.onChange(model.name().text(), this::named);
        bond.onChange(model.shortName().text(), this::named);
        bond.onChange(model.shorter(), this::named);
        bond.onChange(model.fromHere(), this::toldBelow);
        bond.onChange(model.fromServer(), this::toldBelow);
        named();
        model.begin();
    }

    private void named() {
        name.hint(model.called()
                .map(called -> context.say("address.called", called))
                .orElse(context.say("address.name-hint")));
        records.getChildren()
                .setAll(model.records().map(found -> RecordsCard.of(found, context)).stream()
                        .toList());
        toldBelow();
    }

    private Disclosure shorter() {
        var wanted = new CheckBox(context.say("address.shorter-wanted"));
        wanted.setId("shorter");
        bond.both(wanted.selectedProperty(), model.shorter());
        bond.with(model.shorter(), so -> {
            shortName.view().setVisible(so);
            shortName.view().setManaged(so);
        });
        return new Disclosure(
                context.say("address.shorter"),
                model.shorter().get(),
                Box.column(Gap.G12, Say.small(context.say("address.shorter-about")), wanted, shortName.view()));
    }

    private void toldBelow() {
        var seen = model.fromHere().get() instanceof Sight.Sees(var _, var here)
                && here
                && (!(model.fromServer().get() instanceof Sight.Sees(var _, var there)) || there);
        var note = seen || model.name().value().isEmpty()
                ? context.saved()
                : new Foot.Note(Foot.Tone.INFO, context.say("address.note"));
        setFoot(Foot.of(note, Foot.Press.ready(context.say("window.next"), this::next)));
    }

    private void next() {
        if (model.judge()) context.way().next();
        else
            (model.name().problem().get().isPresent() ? name : shortName)
                    .input()
                    .requestFocus();
    }

    @Override
    public VBox body() {
        return sheet.view();
    }

    @Override
    public Optional<Node> first() {
        return name.input().getText().isEmpty() ? Optional.of(name.input()) : Optional.empty();
    }
}
