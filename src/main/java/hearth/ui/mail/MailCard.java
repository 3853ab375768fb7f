package hearth.ui.mail;

import hearth.plan.Mail.Provider;
import hearth.ui.control.Bond;
import hearth.ui.control.Box;
import hearth.ui.control.Box.Gap;
import hearth.ui.control.Buttons;
import hearth.ui.control.Card;
import hearth.ui.control.Context;
import hearth.ui.control.FailureCard;
import hearth.ui.control.Field;
import hearth.ui.control.Icon;
import hearth.ui.control.Icon.Size;
import hearth.ui.control.Icon.Tone;
import hearth.ui.control.Say;
import hearth.ui.control.SecretField;
import hearth.ui.control.Sheet;
import hearth.ui.control.Spinner;
import hearth.ui.control.Style;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// How the server sends mail, and a mail to try it with.
final class MailCard {
    private final MailModel model;
    private final Context context;
    private final Bond bond;
    private final Field user;
    private final Field host;
    private final Field to;
    private final SecretField password;

    MailCard(MailModel model, Context context, Bond bond) {
        this.model = model;
        this.context = context;
        this.bond = bond;
        var speech = context.speech();
        user = Field.of(
                model.user(),
                speech,
                new Field.Words(
                        context.say("mail-page.address"), context.say("mail-page.address-hint"), "you@example.org"),
                bond);
        user.input().setId("mail-user");
        host = Field.of(
                model.host(), speech, new Field.Words(context.say("mail-page.host"), "", "smtp.example.org"), bond);
        host.input().setId("mail-host");
        to = Field.of(
                model.trial().to(), speech, new Field.Words(context.say("mail-page.to"), "", "you@example.org"), bond);
        to.input().setId("mail-to");
        password = new SecretField(context.secret(context.say("mail-page.password")), model.password(), bond);
        password.input().setId("mail-password");
        password.under(made());
        bond.with(model.refused(), so -> password.refuse(so ? context.say("mail-page.password-needed") : ""));
    }

    VBox view() {
        var turn = Box.styled(new CheckBox(), Style.SWITCH);
        turn.setId("mail-on");
        turn.setAccessibleText(context.say("mail-page.mail"));
        bond.both(turn.selectedProperty(), model.on());
        turn.disableProperty().bind(model.needed());
        var about = context.say(model.needed().get() ? "mail-page.mail-needed" : "mail-page.mail-about");
        var head = Card.tall(Icon.MAIL, context.say("mail-page.mail"), about, turn);
        var account = Box.even(Gap.G12, user.view(), password.view());
        var server = Box.top(Gap.G12, Box.grow(provider()), Box.grow(host.view()));
        var fields = Box.styled(Box.column(Gap.G12, server, account, trial(), tried()), Style.CHANGES);
        var card = Card.flush(head);
        bond.with(model.on(), so -> {
            card.getChildren().setAll(head);
            if (so) card.getChildren().addAll(Card.line(), fields);
        });
        return card;
    }

    private HBox trial() {
        var send = Buttons.secondary(context.say("mail-page.send"), this::send);
        send.setGraphic(Icon.SEND.at(Size.S16));
        send.setId("mail-try");
        var row = Box.row(Gap.G12, Box.grow(to.view()), send);
        row.setAlignment(Pos.BOTTOM_LEFT);
        bond.with(model.trial().state(), state -> send.setDisable(state.going()));
        return row;
    }

    private void send() {
        if (model.judgeMail()) model.trial().send();
        else first().requestFocus();
    }

    /// What came of the last trial.
    private VBox tried() {
        var slot = Sheet.slot();
        slot.setId("mail-tried");
        Runnable tell = () -> slot.getChildren().setAll(found());
        bond.with(model.trial().state(), _ -> tell.run());
        bond.onChange(model.trial().sent(), tell);
        bond.onChange(model.trial().refused(), tell);
        return slot;
    }

    private List<Node> found() {
        var refused = model.trial().refused().get();
        if (!refused.isEmpty()) return List.of(Card.problems(context.say("review.incomplete"), refused, context));
        var state = model.trial().state().get();
        if (state.going())
            return List.of(Box.row(Gap.G8, new Spinner(), Say.caption(context.say("mail-page.sending"))));
        if (state.failed().isPresent())
            return List.of(FailureCard.of(state.failed().get(), context));
        return model.trial().sent().get().stream()
                .<Node>map(address -> Box.top(
                        Gap.G8,
                        Icon.DONE.at(Size.S16, Tone.OK),
                        Box.grow(Say.small(context.say("mail-page.sent", address)))))
                .toList();
    }

    private VBox provider() {
        var choose = new ComboBox<String>();
        choose.getItems()
                .addAll(Stream.of(Provider.values()).map(Provider::word).toList());
        choose.setConverter(new StringConverter<>() {
            @Override
            public String toString(String word) {
                return name(word);
            }

            @Override
            public String fromString(String shown) {
                return shown;
            }
        });
        choose.setId("mail-provider");
        choose.setMaxWidth(Double.MAX_VALUE);
        bond.both(choose.valueProperty(), model.provider());
        var label = Box.styled(Say.strong(context.say("mail-page.provider")), Style.SMALL);
        label.setLabelFor(choose);
        var server = Say.caption("");
        bond.with(model.provider(), _ -> {
            server.setText(model.server());
            server.setManaged(!model.own());
            host.view().setVisible(model.own());
            host.view().setManaged(model.own());
        });
        return Box.column(Gap.G6, label, choose, server);
    }

    /// Where the provider gives out a password for programs, one click away.
    private Node made() {
        var slot = Sheet.slot();
        slot.setId("mail-passwords");
        bond.with(
                model.provider(),
                word -> slot.getChildren()
                        .setAll(model.passwords()
                                .<Node>map(page -> Say.linked(
                                        context.say("mail-page.password-page", name(word)),
                                        () -> context.desk().outside().open(page)))
                                .orElse(Say.caption(context.say("mail-page.password-hint")))));
        return slot;
    }

    /// Names of companies stay as they are.
    private String name(String word) {
        return switch (word) {
            case "own" -> context.say("mail-page.own");
            case "qq" -> "QQ";
            case "163" -> "163";
            case "gmail" -> "Gmail";
            case "outlook" -> "Outlook";
            case "fastmail" -> "Fastmail";
            case "mailgun" -> "Mailgun";
            case "ses" -> "Amazon SES";
            case "sendgrid" -> "SendGrid";
            default -> word;
        };
    }

    /// The first field that is wrong.
    Node first() {
        if (model.user().problem().get().isPresent()) return user.input();
        if (model.own() && model.host().problem().get().isPresent()) return host.input();
        return password.input();
    }
}
