package hearth.ui.connect;

import hearth.deploy.sight.Glance;
import hearth.ui.control.Bond;
import hearth.ui.control.Box;
import hearth.ui.control.Box.Gap;
import hearth.ui.control.Card;
import hearth.ui.control.Context;
import hearth.ui.control.Field;
import hearth.ui.control.Say;
import hearth.ui.control.Style;
import javafx.scene.Node;

/// Says that the server gets no images from where they usually come, and takes the address of a mirror.
record MirrorCard(ConnectModel model, Context context, Bond bond) {
    Node of(Glance glance) {
        var field = Field.of(
                model.mirror(),
                context.speech(),
                new Field.Words(context.say("mirror.label"), context.say("mirror.hint"), "https://mirror.example.org"),
                bond);
        field.input().setId("mirror");
        bond.onChange(field.input().focusedProperty(), () -> {
            if (!field.input().isFocused()) model.look();
        });
        var card = Card.of(
                Box.column(
                        Gap.G4,
                        Say.heading(context.say("mirror.title", glance.registry())),
                        Say.small(context.say("mirror.about"))),
                field.view());
        card.setId("mirror-card");
        return Box.styled(card, Style.WARN);
    }
}
