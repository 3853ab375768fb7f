package hearth.ui.done;

import hearth.ui.control.Box;
import hearth.ui.control.Box.Gap;
import hearth.ui.control.Context;
import hearth.ui.control.Say;
import hearth.ui.control.Style;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// Element's pages as they look when somebody points them to another server, drawn; its words stand as Element has
/// them.
record ElementPicture(String name, Context context) {
    VBox view() {
        var signIn = drawn(
                word("Homeserver"),
                Box.row(Gap.G8, Box.grow(slot("matrix.org", false)), here("Edit")),
                word("Username"),
                slot("…", false));
        var choose = drawn(
                word("Sign into your homeserver"),
                Box.row(Gap.G8, word("○ matrix.org")),
                Box.row(Gap.G8, here("● Other homeserver")),
                slot(name, true),
                here("Continue"));
        return Box.column(
                Gap.G8,
                Say.caption(context.say("done.drawn-first")),
                signIn,
                Say.caption(context.say("done.drawn-then")),
                choose);
    }

    private static VBox drawn(Node... nodes) {
        return Box.styled(new VBox(nodes), Style.DRAWN);
    }

    private static Node word(String text) {
        return Say.sentence(text, Style.WORD);
    }

    private static Node here(String text) {
        return Say.sentence(text, Style.WORD, Style.HERE);
    }

    private static Node slot(String text, boolean here) {
        var slot = Say.sentence(text, Style.SLOT);
        slot.setMaxWidth(Double.MAX_VALUE);
        if (here) slot.getStyleClass().add(Style.HERE);
        return slot;
    }
}
