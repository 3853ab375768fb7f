package hearth.ui.review;

import static hearth.ui.review.ReviewModel.which;

import hearth.deploy.Change.Kind;
import hearth.deploy.EditsWish;
import hearth.deploy.ServerFolder;
import hearth.ui.control.Box;
import hearth.ui.control.Box.Gap;
import hearth.ui.control.Buttons;
import hearth.ui.control.Card;
import hearth.ui.control.Context;
import hearth.ui.control.Icon;
import hearth.ui.control.Icon.Size;
import hearth.ui.control.Icon.Tone;
import hearth.ui.control.Say;
import hearth.ui.control.Style;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.VBox;

/// What will change on the server, in a few lines; every file is one click away.
record ChangesCard(Context context, Runnable showFiles) {
    VBox of(Round round) {
        var lines = Box.styled(Box.column(Gap.G12), Style.CHANGES);
        lines.setAlignment(Pos.TOP_LEFT);
        for (var fix : round.agreed())
            lines.getChildren().add(line(context.speech().events().of(fix), String.join("; ", fix.commands())));
        round.consent()
                .edits()
                .ifPresent(wish -> lines.getChildren()
                        .add(line(
                                context.say(wish == EditsWish.KEEP ? "changes.edits-keep" : "changes.edits-replace"),
                                context.say("changes.edits-anew"))));
        add(lines, round, "changes.install", Kind.INSTALL, Kind.CONFIGURE, Kind.START);
        add(lines, round, "changes.run", Kind.PULL, Kind.RUN_CONTAINER, Kind.REPLACE_CONTAINER);
        add(lines, round, "changes.storage", Kind.MAKE_NETWORK, Kind.MAKE_VOLUME);
        add(lines, round, "changes.database", Kind.MAKE_DATABASE, Kind.MAKE_ROLE);
        add(lines, round, "changes.certificate", Kind.GET_CERTIFICATE);
        add(lines, round, "changes.administrator", Kind.MAKE_ACCOUNT);
        files(lines, round);
        add(lines, round, "changes.remove", Kind.REMOVE_CONTAINER);
        if (lines.getChildren().isEmpty() && !round.going() && round.failure().isEmpty())
            lines.getChildren().add(Say.small(context.say("changes.nothing")));
        var below = Box.styled(Box.column(Gap.G8), Style.CHANGES);
        if (which(round.changes(), Kind.REMOVE_CONTAINER).isEmpty())
            below.getChildren()
                    .add(Box.row(
                            Gap.G8,
                            Icon.SHIELD_GOOD.at(Size.S16, Tone.OK),
                            Say.small(context.say("changes.nothing-removed"))));
        var see = Buttons.link(context.say("changes.see"), showFiles);
        see.setId("see-files");
        below.getChildren().add(see);
        var card =
                Card.flush(Card.head(context.say("changes.title")), Card.line(), Box.grow(lines), Card.line(), below);
        card.setId("changes");
        return card;
    }

    private void add(VBox lines, Round round, String key, Kind... kinds) {
        var things = which(round.changes(), kinds);
        if (!things.isEmpty())
            lines.getChildren()
                    .add(line(context.say(key), context.speech().words().list(distinct(things))));
    }

    private void files(VBox lines, Round round) {
        var files = which(round.changes(), Kind.WRITE_FILE, Kind.REPLACE_FILE).size()
                + which(round.changes(), Kind.MAKE_SECRETS, Kind.MAKE_KEYS).size();
        if (files > 0) lines.getChildren().add(line(context.say("changes.files", "" + files), ServerFolder.PATH));
    }

    /// Programs by their short names, each once.
    private static List<String> distinct(List<String> things) {
        return things.stream()
                .map(thing -> thing.replaceFirst("^.*/", "").replaceFirst(":.*$", ""))
                .distinct()
                .toList();
    }

    private static VBox line(String what, String which) {
        var text = Box.column(Gap.G0, Say.strong(what), Say.address(which, Style.SMALL, Style.MUTED));
        return Box.column(Gap.G0, Box.top(Gap.G8, Icon.ADD.at(Size.S16), Box.grow(text)));
    }
}
