package hearth.ui.connect;

import hearth.deploy.sight.Glance;
import hearth.failure.Failure;
import hearth.failure.SshFailure;
import hearth.plan.Fingerprint;
import hearth.plan.Images;
import hearth.plan.PlanPlace;
import hearth.plan.Problem;
import hearth.store.KeyFolder;
import hearth.ui.model.Answers;
import hearth.ui.model.Background.Came;
import hearth.ui.model.Desk;
import hearth.ui.model.Engine;
import hearth.ui.model.FieldModel;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// The way to the server. A password is sent only after the server's key was accepted; whoever changes the address
/// forgets trust and facts.
public final class ConnectModel {
    /// After this one wants to know what is awaited.
    private static final Duration LONG = Duration.ofSeconds(5);

    private final Desk desk;
    private final PlanPlace place;
    private final ConnectForm form;
    private final ReadOnlyObjectWrapper<List<Path>> keys = new ReadOnlyObjectWrapper<>(List.of());
    private final BooleanProperty asksPassphrase = new SimpleBooleanProperty();
    private final BooleanProperty asksSudo = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Reached> reached = new ReadOnlyObjectWrapper<>(new Reached.Nowhere());
    private final ReadOnlyObjectWrapper<Optional<Glance>> glance = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final FieldModel<URI> mirror;
    private final ReadOnlyBooleanWrapper slow = new ReadOnlyBooleanWrapper();
    private final Offline offline;
    private Engine.@Nullable Guest guest;
    private int attempt;

    /// @param place where key files are looked for
    public ConnectModel(Answers answers, Desk desk, PlanPlace place) {
        this.desk = desk;
        this.place = place;
        this.form = new ConnectForm(answers, desk.background()::soon, place);
        this.offline = new Offline(desk, this::connect);
        this.mirror = new FieldModel<>(answers.at("images.mirror"), Images::parseMirror);
        for (var text : new StringProperty[] {
            form.address().text(), form.port().text(), form.user().text()
        }) text.subscribe((_, _) -> distrust());
        for (var text : new StringProperty[] {
            form.password(), form.passphrase(), form.sudo(), form.key().text()
        }) text.subscribe((_, _) -> again());
        form.means().subscribe((_, _) -> again());
        form.means().subscribe(means -> {
            if (means == Means.KEY) findKeys();
        });
    }

    /// Looks which keys lie in the usual folder; whoever has not chosen any gets the most usual one.
    private void findKeys() {
        desk.background().run(() -> KeyFolder.keys(place.home()), came -> {
            if (!(came instanceof Came.Of<List<Path>>(var found))) return;
            keys.set(found);
            var text = form.key().text();
            if (text.get().isEmpty() && !found.isEmpty()) choose(found.getFirst());
        });
    }

    /// Signs in with this key.
    void choose(Path key) {
        form.means().set(Means.KEY);
        form.key().text().set(key.startsWith(place.home()) ? "~/" + place.home().relativize(key) : key.toString());
        form.key().left();
    }

    /// The keys in the usual folder.
    ReadOnlyObjectProperty<List<Path>> keys() {
        return keys.getReadOnlyProperty();
    }

    /// Lets nobody else on this computer read the key; ssh and Hearth want it so.
    void protectKey() {
        if (!(form.key().problem().get().orElse(null) instanceof Problem.FileExposed(var file))) return;
        desk.background()
                .run(
                        () -> {
                            KeyFolder.protect(file);
                            return true;
                        },
                        came -> {
                            if (came instanceof Came.Not<Boolean>(var failure)) fail(failure);
                            else form.key().left();
                        });
    }

    /// What was typed.
    public ConnectForm form() {
        return form;
    }

    /// Goes there, believing no key but one that was accepted before.
    public void connect() {
        if (form.judge().isEmpty()) visit(form.accepted());
    }

    /// Goes on with the key that the server has just shown.
    public void trust() {
        switch (reached.get()) {
            case Reached.Stranger(var seen) -> trust(seen);
            case Reached.Changed(var _, var seen) -> trust(seen);
            default -> {}
        }
    }

    /// The person has said yes, whatever comes of the password.
    private void trust(Fingerprint seen) {
        form.hostKey().set(seen.value());
        visit(Optional.of(seen));
    }

    private void visit(Optional<Fingerprint> believed) {
        leave();
        var mine = ++attempt;
        var target = form.target();
        var access = form.access();
        reached.set(new Reached.Trying());
        slow.set(false);
        desk.background().later(LONG, () -> slow.set(mine == attempt && reached.get() instanceof Reached.Trying));
        desk.background()
                .<Engine.Guest>run(
                        () -> {
                            var known = believed.isPresent()
                                    ? believed
                                    : desk.keys().find(target);
                            var there = desk.engine()
                                    .visit(known.map(target::trusting).orElse(target), access);
                            desk.keys().accept(target, there.hostKey());
                            return there;
                        },
                        came -> {
                            if (mine == attempt) arrived(came);
                            else if (came instanceof Came.Of<Engine.Guest>(var late)) close(late);
                        });
    }

    private void arrived(Came<Engine.Guest> came) {
        switch (came) {
            case Came.Of<Engine.Guest>(var there) -> {
                guest = there;
                form.hostKey().set(there.hostKey().value());
                reached.set(new Reached.Inside(there.facts(), there.hostKey()));
                look();
            }
            case Came.Not<Engine.Guest>(var failure) -> refused(failure);
        }
    }

    /// Looks what else is there, and whether images can be had; nobody waits for it.
    void look() {
        var mine = attempt;
        var from = mirror.value();
        guest().ifPresent(there -> desk.background().<Glance>run(() -> there.glance(from), came -> {
            if (mine == attempt && came instanceof Came.Of<Glance>(var seen)) glance.set(Optional.of(seen));
        }));
    }

    private void refused(Failure failure) {
        switch (failure) {
            case SshFailure.HostKeyUnknown(var _, var seen) -> reached.set(new Reached.Stranger(seen));
            case SshFailure.HostKeyChanged(var _, var accepted, var seen) ->
                reached.set(new Reached.Changed(accepted, seen));
            case SshFailure.UnknownAddress _, SshFailure.NoRoute _, SshFailure.NoAnswer _ -> notFound(failure);
            default -> {
                if (failure instanceof SshFailure.PassphraseNeeded) asksPassphrase.set(true);
                if (failure instanceof SshFailure.SudoPasswordNeeded || failure instanceof SshFailure.SudoPasswordWrong)
                    asksSudo.set(true);
                reached.set(new Reached.Refused(failure));
            }
        }
    }

    /// Nobody can be found from a computer that is offline; that says nothing about the server.
    private void notFound(Failure failure) {
        var mine = attempt;
        offline.ask(online -> {
            if (mine != attempt) return;
            reached.set(online ? new Reached.Refused(failure) : new Reached.Offline());
            if (!online) offline.begin();
        });
    }

    /// The wait for this computer to be online again; then the way to the server is tried again by itself.
    Offline offline() {
        return offline;
    }

    /// Waits no longer; whatever still comes is let go.
    void stopWaiting() {
        again();
    }

    /// Whether the server lets one wait for long.
    ReadOnlyBooleanProperty slow() {
        return slow.getReadOnlyProperty();
    }

    /// Takes the trust back: another server is meant, and nothing of the old one holds.
    public void distrust() {
        form.hostKey().set("");
        again();
    }

    /// The old attempt does not hold any more; the accepted key does.
    private void again() {
        attempt++;
        leave();
        glance.set(Optional.empty());
        if (!(reached.get() instanceof Reached.Nowhere)) reached.set(new Reached.Nowhere());
    }

    /// Something else went wrong there.
    public void fail(Failure failure) {
        reached.set(new Reached.Refused(failure));
    }

    /// Lets go of the connection.
    public void leave() {
        offline.end();
        var there = guest;
        guest = null;
        if (there != null) close(there);
    }

    private void close(Engine.Guest there) {
        desk.background()
                .run(
                        () -> {
                            there.close();
                            return true;
                        },
                        _ -> {});
    }

    /// Whether the key has turned out to be locked.
    public BooleanProperty asksPassphrase() {
        return asksPassphrase;
    }

    /// Whether sudo has turned out to ask for a password of its own.
    public BooleanProperty asksSudo() {
        return asksSudo;
    }

    public ReadOnlyObjectProperty<Reached> reached() {
        return reached.getReadOnlyProperty();
    }

    /// What is there beside the facts, once somebody has looked.
    public ReadOnlyObjectProperty<Optional<Glance>> glance() {
        return glance.getReadOnlyProperty();
    }

    /// From where images are to come in place of Docker Hub.
    public FieldModel<URI> mirror() {
        return mirror;
    }

    /// Who looks around at the server, while somebody is inside.
    public Optional<Engine.Guest> guest() {
        return Optional.ofNullable(guest);
    }

    /// Whether somebody is inside.
    public boolean inside() {
        return reached.get() instanceof Reached.Inside;
    }
}
