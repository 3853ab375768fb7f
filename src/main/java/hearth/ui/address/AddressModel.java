package hearth.ui.address;

import hearth.failure.FailureException;
import hearth.plan.HostName;
import hearth.plan.Parsed;
import hearth.plan.Problem;
import hearth.plan.Resolver;
import hearth.plan.ServerName;
import hearth.ui.connect.ConnectModel;
import hearth.ui.connect.Reached;
import hearth.ui.model.Answers;
import hearth.ui.model.Background.Came;
import hearth.ui.model.Background.Later;
import hearth.ui.model.Desk;
import hearth.ui.model.FieldModel;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.jspecify.annotations.Nullable;

/// The name, the records that lead to it, and whether the world sees them: looked at from this computer and from the
/// server, again and again while somebody is on the page.
public final class AddressModel {
    /// Where apps connect to.
    public static final String PUBLIC_ADDRESS = "public-address";
    /// What stands behind the colon in people's addresses.
    public static final String SERVER_NAME = "server-name";

    private static final String SHORTER = Answers.OWN + "shorter";
    private static final Duration AFTER_TYPING = Duration.ofMillis(600);
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final int PAUSE = 10;

    private final Answers answers;
    private final ConnectModel connect;
    private final Desk desk;
    private final FieldModel<HostName> name;
    private final FieldModel<ServerName> shortName;
    private final BooleanProperty shorter = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Sight> fromServer = new ReadOnlyObjectWrapper<>(new Sight.Waiting());
    private final ReadOnlyObjectWrapper<Sight> fromHere = new ReadOnlyObjectWrapper<>(new Sight.Waiting());
    private final IntegerProperty nextLook = new SimpleIntegerProperty();
    private @Nullable Later later;
    private boolean watching;
    private int round;

    public AddressModel(Answers answers, ConnectModel connect, Desk desk) {
        this.answers = answers;
        this.connect = connect;
        this.desk = desk;
        name = new FieldModel<>(answers.at(PUBLIC_ADDRESS), AddressModel::parse);
        shortName = new FieldModel<>(answers.at(SERVER_NAME), ServerName::parse);
        var kept = answers.at(SHORTER);
        kept.subscribe(word -> shorter.set(word.equals("true")));
        shorter.subscribe((_, so) -> kept.set(so ? "true" : ""));
        name.text().subscribe((_, _) -> typed());
    }

    /// The same rules as for a server name, which this usually is.
    private static Parsed<HostName> parse(String text) {
        return switch (ServerName.parse(text)) {
            case Parsed.Ok<ServerName>(var good) -> Parsed.ok(good.host());
            case Parsed.Bad<ServerName>(Problem problem) -> Parsed.bad(problem);
        };
    }

    /// Judges what has to be right before somebody goes on.
    public boolean judge() {
        return name.judge() & (!shorter.get() || shortName.judge());
    }

    /// Puts the name into a plan's answers: most people are called by the name that apps connect to.
    public void into(Map<String, String> plan) {
        if (!shorter.get()) plan.put(SERVER_NAME, plan.getOrDefault(PUBLIC_ADDRESS, ""));
    }

    /// Takes the name over from a plan's answers.
    public static void from(Map<String, String> plan) {
        var server = plan.getOrDefault(SERVER_NAME, "");
        var address = plan.getOrDefault(PUBLIC_ADDRESS, "");
        plan.put(SHORTER, address.isEmpty() || address.equals(server) ? "" : "true");
        if (address.isEmpty()) plan.put(PUBLIC_ADDRESS, server);
    }

    /// What stands behind the colon, as far as it is known.
    public Optional<String> called() {
        return shorter.get()
                ? shortName.value().map(ServerName::toString)
                : name.value().map(HostName::value);
    }

    /// The records, once name and server are known.
    public Optional<Records> records() {
        return connect.reached().get() instanceof Reached.Inside(var facts, var _)
                ? name.value()
                        .map(host ->
                                Records.of(host, facts, connect.form().target().address()))
                : Optional.empty();
    }

    /// Somebody comes to the page.
    public void begin() {
        watching = true;
        look();
    }

    /// Somebody leaves the page.
    public void end() {
        watching = false;
        round++;
        callOff();
    }

    /// Looks now.
    public void look() {
        callOff();
        var host = name.value();
        var mine = ++round;
        if (host.isEmpty()) {
            fromHere.set(new Sight.Waiting());
            fromServer.set(new Sight.Waiting());
            return;
        }
        var resolver = Resolver.parse(answers.at("resolver").get()) instanceof Parsed.Ok<Resolver>(var there)
                ? Optional.of(there)
                : Optional.<Resolver>empty();
        ask(fromHere, mine, () -> desk.engine().addressesOf(host.get(), resolver));
        connect.guest().ifPresent(guest -> ask(fromServer, mine, () -> guest.addressesOf(host.get())));
        nextLook.set(PAUSE);
        later = desk.background().later(SECOND, this::tick);
    }

    /// Asks somebody for the addresses of the name.
    private interface Asking {
        List<String> addresses() throws FailureException;
    }

    private void ask(ReadOnlyObjectWrapper<Sight> sight, int mine, Asking asking) {
        if (sight.get() instanceof Sight.Waiting) sight.set(new Sight.Looking());
        desk.background().<List<String>>run(asking::addresses, came -> {
            if (mine == round) sight.set(seen(came));
        });
    }

    private Sight seen(Came<List<String>> came) {
        return switch (came) {
            case Came.Of<List<String>>(var found) ->
                new Sight.Sees(
                        found, records().map(records -> records.match(found)).orElse(false));
            case Came.Not<List<String>>(var failure) -> new Sight.Nothing(failure);
        };
    }

    private void tick() {
        if (!watching) return;
        nextLook.set(nextLook.get() - 1);
        if (nextLook.get() <= 0) look();
        else later = desk.background().later(SECOND, this::tick);
    }

    private void typed() {
        round++;
        callOff();
        fromHere.set(new Sight.Waiting());
        fromServer.set(new Sight.Waiting());
        if (watching) later = desk.background().later(AFTER_TYPING, this::look);
    }

    private void callOff() {
        var waiting = later;
        later = null;
        if (waiting != null) waiting.callOff();
    }

    /// The host that apps connect to.
    public FieldModel<HostName> name() {
        return name;
    }

    /// The shorter name in people's addresses, where it is wanted.
    public FieldModel<ServerName> shortName() {
        return shortName;
    }

    /// Whether people are called by a shorter name than the one apps connect to.
    public BooleanProperty shorter() {
        return shorter;
    }

    public ReadOnlyObjectProperty<Sight> fromServer() {
        return fromServer.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Sight> fromHere() {
        return fromHere.getReadOnlyProperty();
    }

    /// The seconds until the next look.
    public IntegerProperty nextLook() {
        return nextLook;
    }
}
