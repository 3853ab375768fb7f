package hearth.ui;

import hearth.failure.Failure;
import hearth.text.Speech;
import hearth.ui.control.Box;
import hearth.ui.control.Box.Gap;
import hearth.ui.control.Buttons;
import hearth.ui.control.Context;
import hearth.ui.control.FailureCard;
import hearth.ui.control.Say;
import hearth.ui.control.Style;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The few questions that lie above the page. The safe answer is the default one.
record Dialogs(Speech speech) {
    VBox stop(int over, Runnable away, Runnable yes) {
        return question(
                List.of(
                        speech.say("dialog.stop"),
                        speech.say("dialog.stop-about", "" + over),
                        speech.say("dialog.stop-no"),
                        speech.say("dialog.stop-yes")),
                away,
                yes);
    }

    VBox close(int over, Runnable away, Runnable yes) {
        return question(
                List.of(
                        speech.say("dialog.close"),
                        speech.say("dialog.close-about", "" + over),
                        speech.say("dialog.stop-no"),
                        speech.say("dialog.close-yes")),
                away,
                yes);
    }

    /// Once: without the file, what is lost with the server stays lost.
    VBox unsaved(Runnable away, Runnable yes) {
        return question(
                List.of(
                        speech.say("dialog.unsaved"),
                        speech.say("dialog.unsaved-about"),
                        speech.say("dialog.unsaved-no"),
                        speech.say("dialog.unsaved-yes")),
                away,
                yes);
    }

    private static VBox question(List<String> words, Runnable away, Runnable yes) {
        var no = Buttons.primary(words.get(2), away);
        no.setId("dialog-no");
        var sure = Buttons.secondary(words.get(3), () -> {
            away.run();
            yes.run();
        });
        sure.setId("dialog-yes");
        return dialog(
                Box.column(Gap.G8, Say.heading(words.get(0)), Say.body(words.get(1))),
                Box.row(Gap.G12, Box.spring(), sure, no));
    }

    VBox help(Runnable away) {
        var close = Buttons.primary(speech.say("dialog.help-close"), away);
        return dialog(
                Say.heading(speech.say("dialog.help")),
                Say.small(speech.say("dialog.help-way")),
                Say.small(speech.say("dialog.help-keys")),
                Say.small(speech.say("dialog.help-readers")),
                Say.small(speech.say("dialog.help-fonts")),
                Box.row(Gap.G12, Box.spring(), close));
    }

    /// Something of a page's own.
    VBox around(VBox content, Runnable away) {
        var close = Buttons.primary(speech.say("dialog.help-close"), away);
        close.setId("dialog-close");
        return dialog(content, Box.row(Gap.G12, Box.spring(), close));
    }

    VBox unforeseen(Failure failure, Context context, Runnable away) {
        var close = Buttons.primary(speech.say("dialog.help-close"), away);
        return dialog(FailureCard.of(failure, context), Box.row(Gap.G12, Box.spring(), close));
    }

    private static VBox dialog(Node... nodes) {
        var dialog = Box.styled(new VBox(nodes), Style.DIALOG);
        dialog.setMaxHeight(Region.USE_PREF_SIZE);
        dialog.setId("dialog");
        return dialog;
    }
}
