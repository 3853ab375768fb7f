package hearth.ui.mail;

import hearth.ui.control.Bond;
import hearth.ui.control.Box;
import hearth.ui.control.Box.Gap;
import hearth.ui.control.Bubble;
import hearth.ui.control.Card;
import hearth.ui.control.Context;
import hearth.ui.control.Field;
import hearth.ui.control.Icon;
import hearth.ui.control.Say;
import hearth.ui.control.SecretField;
import hearth.ui.control.Style;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// Signing in with GitHub: what to enter there, what it gives in return, and who may come.
final class GithubCard {
    private final GithubModel model;
    private final Context context;
    private final Bond bond;
    private final Field clientId;
    private final Field names;
    private final Field organisation;
    private final SecretField secret;

    GithubCard(GithubModel model, Context context, Bond bond) {
        this.model = model;
        this.context = context;
        this.bond = bond;
        var speech = context.speech();
        clientId = Field.of(
                model.clientId(), speech, new Field.Words(context.say("github.id"), "", "Iv1.0123456789abcdef"), bond);
        clientId.input().setId("github-id");
        names = Field.of(
                model.names(), speech, new Field.Words(context.say("github.names"), "", "octocat, hubot"), bond);
        names.input().setId("github-names");
        organisation = Field.of(
                model.organisation(), speech, new Field.Words(context.say("github.club"), "", "our-club"), bond);
        organisation.input().setId("github-club");
        secret = new SecretField(context.secret(context.say("github.secret")), model.secret(), bond);
        secret.input().setId("github-secret");
        bond.with(model.refused(), so -> secret.refuse(so ? context.say("mail-page.password-needed") : ""));
    }

    VBox view() {
        var turn = Box.styled(new CheckBox(), Style.SWITCH);
        turn.setId("github-on");
        turn.setAccessibleText(context.say("github.title"));
        bond.both(turn.selectedProperty(), model.on());
        var head = Card.tall(Icon.GITHUB, context.say("github.title"), context.say("github.about"), turn);
        var fields = Box.styled(Box.column(Gap.G12, callback(), given(), who()), Style.CHANGES);
        var card = Card.flush(head);
        bond.with(model.on(), so -> {
            card.getChildren().setAll(head);
            if (so) card.getChildren().addAll(Card.line(), fields);
        });
        return card;
    }

    /// What GitHub's form wants, letter by letter.
    private VBox callback() {
        var address = model.callback();
        var shown = Box.styled(
                new HBox(Box.grow(Say.mono(address)), context.copying().of(address)), Style.TO_COPY, Style.INSET);
        shown.setId("github-callback");
        var label = Box.styled(Say.strong(context.say("github.callback")), Style.SMALL);
        var how = Bubble.link(context.say("github.how"), context.say("github.how-about"), () -> drawn(address));
        how.setId("github-how");
        var where = Say.linked(
                context.say("github.where"), () -> context.desk().outside().open(GithubModel.FORM));
        where.setId("github-where");
        return Box.column(Gap.G6, Box.row(Gap.G8, label, Box.spring(), how), shown, where);
    }

    private GridPane given() {
        return Box.even(Gap.G12, clientId.view(), secret.view());
    }

    private StackPane who() {
        var choose = new ComboBox<Coming>();
        choose.getItems().addAll(Coming.values());
        choose.setConverter(new StringConverter<>() {
            @Override
            public String toString(Coming who) {
                return context.say(
                        switch (who) {
                            case NAMED -> "github.named";
                            case ORGANISATION -> "github.organisation";
                            case ANYONE -> "github.anyone";
                        });
            }

            @Override
            public Coming fromString(String shown) {
                return Coming.NAMED;
            }
        });
        choose.setId("github-who");
        choose.setMaxWidth(Double.MAX_VALUE);
        bond.both(choose.valueProperty(), model.coming());
        var label = Box.styled(Say.strong(context.say("github.who")), Style.SMALL);
        label.setLabelFor(choose);
        var choice = Box.column(Gap.G6, label, choose);
        choice.setAlignment(Pos.TOP_LEFT);
        var row = new StackPane();
        bond.with(
                model.coming(),
                who -> row.getChildren()
                        .setAll(Box.even(
                                Gap.G12,
                                choice,
                                switch (who) {
                                    case NAMED -> names.view();
                                    case ORGANISATION -> organisation.view();
                                    case ANYONE -> Say.caption(context.say("github.anyone-about"));
                                })));
        return row;
    }

    /// GitHub's form for a new OAuth app, drawn: its words stand as GitHub has them, nothing in it can be pressed.
    private VBox drawn(String callback) {
        return Box.styled(
                new VBox(
                        word("Application name"),
                        slot(context.say("github.any-name")),
                        word("Homepage URL"),
                        slot(model.homepage()),
                        word("Authorization callback URL"),
                        slot(callback),
                        Say.sentence("Register application", Style.WORD, Style.HERE)),
                Style.DRAWN);
    }

    private static Node word(String text) {
        return Say.sentence(text, Style.WORD);
    }

    private static Node slot(String text) {
        var slot = Say.sentence(text, Style.SLOT, Style.HERE);
        slot.setMaxWidth(Double.MAX_VALUE);
        return slot;
    }

    /// The first field that is wrong.
    Node first() {
        if (model.clientId().problem().get().isPresent()) return clientId.input();
        if (model.refused().get()) return secret.input();
        return model.coming().getValue() == Coming.ORGANISATION ? organisation.input() : names.input();
    }
}
