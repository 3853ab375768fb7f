package hearth.ui.connect;

import hearth.failure.SshFailure;
import hearth.plan.Fingerprint;
import hearth.ui.control.Box;
import hearth.ui.control.Box.Gap;
import hearth.ui.control.Bubble;
import hearth.ui.control.Buttons;
import hearth.ui.control.Card;
import hearth.ui.control.Context;
import hearth.ui.control.Icon;
import hearth.ui.control.Icon.Size;
import hearth.ui.control.Icon.Tone;
import hearth.ui.control.Say;
import hearth.ui.control.Style;
import java.util.ArrayList;
import javafx.scene.Node;
import javafx.scene.layout.HBox;

/// The question whether this is the right server, and its answer.
record TrustCard(ConnectModel model, Context context) {
    private static final int PREFIX = "SHA256:".length();
    private static final int GROUP = 8;

    /// Nobody has vouched for it yet.
    Node stranger(Fingerprint seen) {
        var words = Box.column(
                Gap.G4,
                Say.heading(context.say("trust.question")),
                Say.small(context.say("trust.why", model.form().address().text().get())));
        var links = Box.row(
                Gap.G16,
                Bubble.link(context.say("trust.where"), context.say("trust.where-how")),
                Bubble.link(context.say("trust.different"), context.say("trust.different-how")));
        var card = Card.of(
                Box.top(Gap.G12, Icon.SHIELD.at(Size.S20, Tone.ACCENT), Box.grow(words)), fingerprint(seen), links);
        card.setId("trust");
        return Box.styled(card, Style.NOTICE);
    }

    /// It shows another key than before: a second decision, and no easy button.
    Node changed(Fingerprint accepted, Fingerprint seen) {
        var failure =
                new SshFailure.HostKeyChanged(model.form().address().text().get(), accepted, seen);
        var told = context.speech().failures().of(failure);
        var words = Box.column(Gap.G8, Say.heading(told.what()), Say.body(told.why()), Say.body(told.now()));
        var card = Card.of(
                Box.top(Gap.G12, Icon.ALERT.at(Size.S20, Tone.BAD), Box.grow(words)),
                Say.strong(context.say("trust.before")),
                fingerprint(accepted),
                Say.strong(context.say("trust.now")),
                fingerprint(seen),
                Box.row(Gap.G12, Buttons.link(context.say("trust.accept-new"), model::trust)));
        card.setId("trust-changed");
        return Box.styled(card, Style.BAD);
    }

    /// The person has said yes.
    Node trusted(Fingerprint key) {
        var words = Box.column(Gap.G4, Say.strong(context.say("trust.trusted")), Say.mono(key.value(), Style.MUTED));
        var row = Card.row(
                Style.TALL,
                Icon.SHIELD_GOOD.at(Size.S20, Tone.OK),
                Box.grow(words),
                Buttons.link(context.say("trust.forget"), model::distrust));
        return Card.flush(row);
    }

    /// In groups that the eye can compare.
    private HBox fingerprint(Fingerprint key) {
        var code = key.value().substring(PREFIX);
        var groups = new ArrayList<String>();
        for (int i = 0; i < code.length(); i += GROUP)
            groups.add(code.substring(i, Math.min(code.length(), i + GROUP)));
        var label = Say.mono(key.value().substring(0, PREFIX) + " " + String.join(" ", groups));
        return Box.styled(new HBox(Box.grow(label), context.copying().of(key.value())), Style.TO_COPY);
    }
}
