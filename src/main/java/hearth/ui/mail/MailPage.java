package hearth.ui.mail;

import hearth.plan.Mail.Provider;
import hearth.ui.control.Bond;
import hearth.ui.control.Box;
import hearth.ui.control.Box.Gap;
import hearth.ui.control.Card;
import hearth.ui.control.Context;
import hearth.ui.control.Field;
import hearth.ui.control.Foot;
import hearth.ui.control.Icon;
import hearth.ui.control.Page;
import hearth.ui.control.Say;
import hearth.ui.control.SecretField;
import hearth.ui.control.Sheet;
import hearth.ui.control.Style;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// Whether and how the server sends mail.
public final class MailPage implements Page {
    private final MailModel model;
    private final Context context;
    private final Bond bond = new Bond();
    private final ReadOnlyObjectWrapper<Foot> foot;
    private final Field user;
    private final Field host;
    private final SecretField password;
    private final Sheet sheet;

    public MailPage(MailModel model, Context context) {
        this.model = model;
        this.context = context;
        user = Field.of(
                model.user(),
                context.speech(),
                new Field.Words(
                        context.say("mail-page.address"), context.say("mail-page.address-hint"), "you@example.org"),
                bond);
        user.input().setId("mail-user");
        host = Field.of(
                model.host(),
                context.speech(),
                new Field.Words(context.say("mail-page.host"), "", "smtp.example.org"),
                bond);
        host.input().setId("mail-host");
        password = new SecretField(context.secret(context.say("mail-page.password")), model.password(), bond);
        password.input().setId("mail-password");
        password.hint(context.say("mail-page.password-hint"));
        sheet = new Sheet(context.say("mail-page.title"), context.say("mail-page.lead"), card());
        foot = new ReadOnlyObjectWrapper<>(
                Foot.of(context.saved(), Foot.Press.ready(context.say("window.next"), this::next)));
        bond.with(model.refused(), so -> password.refuse(so ? context.say("mail-page.password-needed") : ""));
    }

    private VBox card() {
        var turn = Box.styled(new CheckBox(), Style.SWITCH);
        turn.setId("mail-on");
        turn.setAccessibleText(context.say("mail-page.mail"));
        bond.both(turn.selectedProperty(), model.on());
        var head = Card.tall(Icon.MAIL, context.say("mail-page.mail"), context.say("mail-page.mail-about"), turn);
        var fields =
                Box.styled(Box.column(Gap.G16, provider(), host.view(), user.view(), password.view()), Style.CHANGES);
        var card = Card.flush(head);
        bond.with(model.on(), so -> {
            card.getChildren().setAll(head);
            if (so) card.getChildren().addAll(Card.line(), fields);
        });
        return card;
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

    private void next() {
        if (model.judge()) context.way().next();
        else if (model.user().problem().get().isPresent()) user.input().requestFocus();
        else if (model.own() && model.host().problem().get().isPresent())
            host.input().requestFocus();
        else password.input().requestFocus();
    }

    @Override
    public Node body() {
        return sheet.view();
    }

    @Override
    public ObservableValue<Foot> foot() {
        return foot.getReadOnlyProperty();
    }

    @Override
    public void close() {
        bond.close();
    }
}
