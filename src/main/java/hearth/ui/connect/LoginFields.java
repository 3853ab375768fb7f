package hearth.ui.connect;

import hearth.failure.SshFailure;
import hearth.plan.Problem;
import hearth.ui.control.Bond;
import hearth.ui.control.Box;
import hearth.ui.control.Box.Gap;
import hearth.ui.control.Buttons;
import hearth.ui.control.Choices;
import hearth.ui.control.Choices.Choice;
import hearth.ui.control.Context;
import hearth.ui.control.Field;
import hearth.ui.control.Say;
import hearth.ui.control.SecretField;
import hearth.ui.control.Sheet;
import hearth.ui.control.Style;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The fields for the server's address and for signing in.
final class LoginFields {
    private static final double PORT_WIDTH = 76;
    private static final double USER_WIDTH = 150;
    private static final int MOST_KEYS = 6;

    private final ConnectModel model;
    private final Context context;
    private final Field address;
    private final Field port;
    private final Field user;
    private final Field key;
    private final SecretField password;
    private final SecretField passphrase;
    private final SecretField sudo;
    private final VBox beside;
    private final VBox view;

    LoginFields(ConnectModel model, Context context, Bond bond) {
        this.model = model;
        this.context = context;
        var form = model.form();
        var speech = context.speech();
        address = Field.of(
                form.address(), speech, new Field.Words(context.say("connect.address"), "", "203.0.113.10"), bond);
        bond.with(address.input().focusedProperty(), inside -> {
            if (!inside) form.addressLeft();
        });
        port = Field.of(form.port(), speech, new Field.Words(context.say("connect.port"), "", "22"), bond);
        user = Field.of(form.user(), speech, new Field.Words(context.say("connect.user"), "", "root"), bond);
        key = Field.of(form.key(), speech, new Field.Words(context.say("connect.key"), "", "~/.ssh/id_ed25519"), bond);
        password = new SecretField(context.secret(context.say("connect.password")), form.password(), bond);
        passphrase = new SecretField(context.secret(context.say("connect.passphrase")), form.passphrase(), bond);
        sudo = new SecretField(context.secret(context.say("connect.sudo")), form.sudo(), bond);
        name();
        beside = Sheet.slot();
        Runnable tell = () -> beside.getChildren().setAll(help());
        bond.with(model.keys(), _ -> tell.run());
        bond.onChange(form.key().problem(), tell);
        view = Box.column(Gap.G16, place(), signIn(bond));
        bond.with(model.asksSudo(), asked -> {
            view.getChildren().remove(sudo.view());
            if (asked) view.getChildren().add(sudo.view());
        });
        takeFiles();
    }

    private void name() {
        address.input().setId("address");
        port.input().setId("port");
        user.input().setId("user");
        key.input().setId("key");
        password.input().setId("password");
        passphrase.input().setId("passphrase");
        sudo.input().setId("sudo");
    }

    private HBox place() {
        port.view().setMinWidth(PORT_WIDTH);
        port.view().setPrefWidth(PORT_WIDTH);
        user.view().setMinWidth(USER_WIDTH);
        user.view().setPrefWidth(USER_WIDTH);
        return Box.top(Gap.G12, Box.grow(address.view()), port.view(), user.view());
    }

    private HBox signIn(Bond bond) {
        var label = Box.styled(Say.strong(context.say("connect.sign-in")), Style.SMALL);
        var means = new Choices<>(model.form().means(), bond)
                .segment(List.of(
                        Choice.of(Means.PASSWORD, context.say("connect.by-password"), ""),
                        Choice.of(Means.KEY, context.say("connect.by-key"), ""),
                        Choice.of(Means.AGENT, context.say("connect.by-agent"), "")));
        var secret = Box.column(Gap.G16);
        Runnable fit = () -> secret.getChildren()
                .setAll(fieldsFor(
                        model.form().means().get(), model.asksPassphrase().get()));
        bond.with(model.form().means(), _ -> fit.run());
        bond.onChange(model.asksPassphrase(), fit);
        return Box.top(Gap.G12, Box.column(Gap.G6, label, means), Box.grow(secret));
    }

    private List<Node> fieldsFor(Means means, boolean locked) {
        return switch (means) {
            case PASSWORD -> List.of(password.view());
            case KEY -> {
                var choose = Buttons.secondary(context.say("connect.choose-key"), this::chooseKey);
                var row = Box.row(Gap.G8, Box.grow(key.view()), choose);
                row.setAlignment(Pos.BOTTOM_LEFT);
                yield locked ? List.of(row, beside, passphrase.view()) : List.of(row, beside);
            }
            case AGENT -> List.of(Say.small(context.say("connect.agent-about")));
        };
    }

    /// Below the key: a way out where others can read it, else what else lies in the usual folder.
    private List<Node> help() {
        if (model.form().key().problem().get().orElse(null) instanceof Problem.FileExposed) {
            var protect = Buttons.link(context.say("connect.key-protect"), model::protectKey);
            protect.setId("key-protect");
            return List.of(protect);
        }
        var found = model.keys().get();
        if (found.size() < 2) return List.of();
        var row = Box.styled(new FlowPane(Say.caption(context.say("connect.keys"))), Style.CHIPS);
        found.stream().limit(MOST_KEYS).forEach(key -> row.getChildren().add(offered(key)));
        return List.of(row);
    }

    private Node offered(Path key) {
        var name = key.getFileName().toString();
        var link = Buttons.link(name, () -> model.choose(key));
        link.setId("key-" + name);
        return link;
    }

    private void chooseKey() {
        context.desk().outside().choose(context.say("connect.choose-key-title")).ifPresent(model::choose);
    }

    /// A key file may be dropped anywhere on the fields.
    private void takeFiles() {
        view.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) event.acceptTransferModes(TransferMode.COPY);
        });
        view.setOnDragDropped(event -> {
            var files = event.getDragboard().getFiles();
            if (!files.isEmpty()) model.choose(files.getFirst().toPath());
            event.setDropCompleted(!files.isEmpty());
        });
    }

    /// What the last attempt means for the fields.
    void show(Reached reached) {
        address.verified(reached instanceof Reached.Inside || reached instanceof Reached.Stranger);
        password.refuse("");
        passphrase.refuse("");
        sudo.refuse("");
        if (!(reached instanceof Reached.Refused(var failure))) return;
        var words = context.speech().failures().of(failure);
        switch (failure) {
            case SshFailure.LoginRefused _ -> refuse(password, words.what());
            case SshFailure.PassphraseNeeded _, SshFailure.PassphraseWrong _ -> refuse(passphrase, words.what());
            case SshFailure.SudoPasswordNeeded _, SshFailure.SudoPasswordWrong _ -> refuse(sudo, words.what());
            default -> {}
        }
    }

    private static void refuse(SecretField field, String why) {
        field.refuse(why);
        field.input().requestFocus();
    }

    /// Goes to the field of this name.
    void focus(String name) {
        input(name).requestFocus();
    }

    private TextField input(String name) {
        return switch (name) {
            case "port" -> port.input();
            case "user" -> user.input();
            case "key" -> key.input();
            default -> address.input();
        };
    }

    Optional<Node> firstEmpty() {
        if (address.input().getText().isEmpty()) return Optional.of(address.input());
        var secret = model.form().means().get() == Means.PASSWORD
                && model.form().password().get().isEmpty();
        return secret ? Optional.of(password.input()) : Optional.empty();
    }

    VBox view() {
        return view;
    }
}
