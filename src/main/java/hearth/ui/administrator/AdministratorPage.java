package hearth.ui.administrator;

import hearth.ui.administrator.Strength.Grade;
import hearth.ui.control.Box;
import hearth.ui.control.Box.Gap;
import hearth.ui.control.Buttons;
import hearth.ui.control.Card;
import hearth.ui.control.Context;
import hearth.ui.control.Field;
import hearth.ui.control.Foot;
import hearth.ui.control.Icon;
import hearth.ui.control.Icon.Size;
import hearth.ui.control.Meter;
import hearth.ui.control.Page;
import hearth.ui.control.Say;
import hearth.ui.control.SecretField;
import hearth.ui.control.Sheet;
import hearth.ui.control.Style;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The first account: a name, and a password that is strong for certain.
public final class AdministratorPage extends Page {
    private final AdministratorModel model;
    private final Context context;
    private final Field name;
    private final SecretField password;
    private final Meter meter = new Meter();
    private final Sheet sheet;

    /// @param serverName what stands behind the colon
    public AdministratorPage(AdministratorModel model, String serverName, Context context) {
        this.model = model;
        this.context = context;
        name = Field.of(
                model.name(), context.speech(), new Field.Words(context.say("administrator.name"), "", "admin"), bond);
        name.input().setId("administrator");
        bond.with(
                model.name().text(),
                text -> name.hint(context.say("administrator.signs-in", "@" + text + ":" + serverName)));
        password = new SecretField(context.secret(context.say("administrator.password")), model.password(), bond);
        password.input().setId("administrator-password");
        sheet = new Sheet(
                context.say("administrator.title"),
                context.say("administrator.lead"),
                name.view(),
                Box.column(Gap.G6, secret()),
                keep(),
                mayDo());
        sheet.full();
        setFoot(Foot.of(context.saved(), Foot.Press.ready(context.say("window.next"), this::next)));
        bond.with(model.strength(), this::tell);
        bond.with(model.refused(), this::refuse);
        model.begin();
        if (!model.mayExist()) password.show(true);
    }

    private VBox secret() {
        if (model.mayExist()) {
            password.hint(context.say("administrator.exists"));
            return password.view();
        }
        var suggest = Buttons.secondary(context.say("administrator.suggest"), model::suggest);
        suggest.setGraphic(Icon.REFRESH.at(Size.S16));
        var input = password.input();
        password.view().getChildren().remove(input);
        password.view().getChildren().add(1, Box.row(Gap.G12, Box.grow(input), suggest));
        password.under(meter);
        return password.view();
    }

    private void tell(Optional<Strength> strength) {
        if (model.mayExist()) return;
        meter.show(strength.map(Strength::grade)
                .map(Enum::ordinal)
                .map(grade -> grade + 1)
                .orElse(0));
        password.hint(strength.map(seen -> words(seen.grade())).orElse(context.say("administrator.empty")));
        refuse(model.refused().get());
    }

    private String words(Grade grade) {
        return switch (grade) {
            case REFUSED -> context.say("administrator.refused");
            case WEAK -> context.say("administrator.weak");
            case GOOD -> context.say("administrator.good");
            case STRONG -> context.say("administrator.strong");
        };
    }

    private void refuse(boolean so) {
        if (!so) password.refuse("");
        else if (model.password().get().isEmpty()) password.refuse(context.say("administrator.needed"));
        else password.refuse(context.say("administrator.refused"));
    }

    private Node keep() {
        var copy = Box.row(Gap.G0);
        bond.with(
                model.password(),
                text -> copy.getChildren().setAll(context.copying().worded(text)));
        return Card.banner(
                Card.Kind.NOTICE, context.say("administrator.keep"), context.say("administrator.keep-about"), copy);
    }

    private VBox mayDo() {
        return Card.flush(
                Card.head(context.say("administrator.may")),
                Card.line(),
                row(Icon.PEOPLE, "administrator.may-invite"),
                Card.line(),
                row(Icon.ADMINISTRATION, "administrator.may-reset"),
                Card.line(),
                row(Icon.DISK, "administrator.may-see"));
    }

    private HBox row(Icon icon, String key) {
        Label words = Say.body(context.say(key));
        return Card.row(Style.PLAIN, icon.at(Size.S16), words);
    }

    private void next() {
        if (model.judge()) context.way().next();
        else if (model.name().problem().get().isPresent()) name.input().requestFocus();
        else password.input().requestFocus();
    }

    @Override
    public VBox body() {
        return sheet.view();
    }

    @Override
    public Optional<Node> first() {
        return model.mayExist() && model.password().get().isEmpty() ? Optional.of(password.input()) : Optional.empty();
    }
}
