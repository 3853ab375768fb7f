package hearth.ui.chat;

import hearth.deploy.ServerFiles;
import hearth.files.ServerFile;
import hearth.files.SynapseFolder;
import hearth.plan.Plan;
import hearth.plan.ReadPlan;
import hearth.secret.ServerSecrets;
import hearth.ui.model.Answers;
import hearth.ui.model.Orders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/// The settings of homeserver.yaml. Each has an answer already that a careful administrator would choose; an
/// answer that is the usual one is not kept at all, so that a later version of Hearth may know better.
public final class ChatModel {
    /// The sections of a plan that are answered here.
    private static final List<String> SECTIONS =
            List.of("chat", "registration", "passwords", "limits", "retention", "federation", "rooms", ExtraModel.KEY);

    /// How long files may be kept.
    public static final List<String> PERIODS = List.of("never", "14d", "30d", "90d", "1y");
    /// How large a file may be.
    public static final List<String> SIZES = List.of("10M", "50M", "100M", "500M");

    private static final Pattern ROOM = Pattern.compile("#?[^\\s:#@!/?]{1,100}");

    private final Orders orders;
    private final Setting uploads;
    private final Setting ownFiles;
    private final Setting filesFromElsewhere;
    private final BooleanProperty presence;
    private final BooleanProperty previews;
    private final BooleanProperty others;
    private final ObjectProperty<Joining> joining = new SimpleObjectProperty<>(Joining.NOBODY);
    private final StringProperty open;
    private final StringProperty requires;
    private final StringProperty roomLines;
    private final ExtraModel extra;
    private final LikenessModel likeness;
    private final ReadOnlyObjectWrapper<List<String>> rooms = new ReadOnlyObjectWrapper<>(List.of());

    public ChatModel(Answers answers, Orders orders) {
        this.orders = orders;
        uploads = new Setting(answers.at("chat.upload-limit"), "50M");
        ownFiles = new Setting(answers.at("retention.local-media"), "never");
        filesFromElsewhere = new Setting(answers.at("retention.remote-media"), "90d");
        presence = turned(new Setting(answers.at("chat.presence"), "true"), "true", "false");
        previews = turned(new Setting(answers.at("chat.url-previews"), "false"), "true", "false");
        others = turned(new Setting(answers.at("federation.with"), "everyone"), "everyone", "nobody");
        open = answers.at("registration.open");
        requires = answers.at("registration.requires");
        open.subscribe(_ -> joining.set(joiningNow()));
        requires.subscribe(_ -> joining.set(joiningNow()));
        roomLines = answers.at("rooms.auto-join");
        roomLines.subscribe(lines -> rooms.set(lines.lines().toList()));
        extra = new ExtraModel(answers, orders);
        likeness = new LikenessModel(answers, orders.tutorial(LikenessModel.SECTIONS));
        settings().forEach(setting -> setting.subscribe((_, _) -> likeness.compare()));
    }

    /// Everything on the page whose change changes the file.
    List<ObservableValue<?>> settings() {
        return List.of(
                uploads.value(),
                ownFiles.value(),
                filesFromElsewhere.value(),
                presence,
                previews,
                others,
                joining,
                rooms,
                extra.text());
    }

    /// Nobody has answered anything yet: friends come by invitation.
    public void begin() {
        join(Joining.INVITED);
    }

    private Joining joiningNow() {
        if (!open.get().equals("true")) return Joining.NOBODY;
        return switch (requires.get()) {
            case "invitation" -> Joining.INVITED;
            case "email" -> Joining.EMAIL;
            default -> Joining.OTHERWISE;
        };
    }

    /// Decides who may join.
    public void join(Joining who) {
        if (who == Joining.OTHERWISE) return;
        open.set(who == Joining.NOBODY ? "" : "true");
        requires.set(
                switch (who) {
                    case INVITED -> "invitation";
                    case EMAIL -> "email";
                    case NOBODY, OTHERWISE -> "";
                });
    }

    /// Who may join.
    public ReadOnlyObjectProperty<Joining> joining() {
        return joining;
    }

    private static BooleanProperty turned(Setting setting, String on, String off) {
        var property = new SimpleBooleanProperty();
        setting.value().subscribe(word -> property.set(word.equals(on)));
        property.subscribe((_, so) -> setting.value().set(so ? on : off));
        return property;
    }

    /// Adds a room that everyone joins; false when it cannot be one.
    public boolean addRoom(String name) {
        var bare = name.strip().replaceFirst("^#", "");
        if (!ROOM.matcher(bare).matches() || rooms.get().contains(bare)) return false;
        var more = new ArrayList<>(rooms.get());
        more.add(bare);
        keep(more);
        return true;
    }

    public void removeRoom(String name) {
        keep(rooms.get().stream().filter(room -> !room.equals(name)).toList());
    }

    private void keep(List<String> names) {
        roomLines.set(names.stream().collect(Collectors.joining("\n")));
    }

    /// The file as it would be written now; nothing while an answer is missing.
    public Optional<ServerFile> file() {
        return file(orders.ahead(List.of(), Map.of()));
    }

    /// The file as it would be if nobody had answered anything here.
    public Optional<ServerFile> usualFile() {
        return file(orders.ahead(SECTIONS, LikenessModel.RECOMMENDED));
    }

    private static Optional<ServerFile> file(ReadPlan read) {
        return read instanceof ReadPlan.Good(Plan plan)
                ? Optional.of(ServerFiles.synapse(plan, ServerSecrets.masked(), SynapseFolder.IN_CONTAINER)
                        .getFirst())
                : Optional.empty();
    }

    /// Further options of Synapse.
    public ExtraModel extra() {
        return extra;
    }

    /// Many settings at once.
    public LikenessModel likeness() {
        return likeness;
    }

    public StringProperty uploads() {
        return uploads.value();
    }

    public StringProperty ownFiles() {
        return ownFiles.value();
    }

    public StringProperty filesFromElsewhere() {
        return filesFromElsewhere.value();
    }

    /// Whether people see who is online.
    public BooleanProperty presence() {
        return presence;
    }

    /// Whether the server opens links to show what is behind them.
    public BooleanProperty previews() {
        return previews;
    }

    /// Whether other servers may talk to this one.
    public BooleanProperty others() {
        return others;
    }

    /// The rooms that everyone joins.
    public ReadOnlyObjectProperty<List<String>> rooms() {
        return rooms.getReadOnlyProperty();
    }
}
