package hearth.ui.done;

import hearth.deploy.errand.Invite;
import hearth.deploy.errand.Invite.Invitation;
import hearth.plan.Registration.Requirement;
import hearth.store.PictureFile;
import hearth.ui.model.Background.Came;
import hearth.ui.model.Desk;
import hearth.ui.model.Errands;
import hearth.ui.model.Orders;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// An invitation for the people one wants to chat with.
public final class InvitationModel {
    /// For how many accounts it is good.
    public static final int USES = 10;
    /// For how long.
    public static final Duration LIFETIME = Duration.ofDays(7);

    private final Orders orders;
    private final Desk desk;
    private final Errands errands;
    private final ReadOnlyObjectWrapper<Optional<Invitation>> made = new ReadOnlyObjectWrapper<>(Optional.empty());

    InvitationModel(Orders orders, Desk desk) {
        this.orders = orders;
        this.desk = desk;
        this.errands = new Errands(orders, desk);
    }

    /// Whether the server takes invitations at all.
    public boolean possible() {
        return orders.plan()
                .filter(plan -> plan.chat().registration().requires(Requirement.INVITATION))
                .isPresent();
    }

    /// Makes one.
    public void make() {
        var errand = new Invite(USES, Optional.of(LIFETIME));
        orders.plan().ifPresent(plan -> errands.run(plan, errand, () -> made.set(errand.made())));
    }

    /// Saves a picture that a phone's camera can read, where the person wants it.
    public void savePicture(String title, String link) {
        desk.outside()
                .save(title, "invitation.png")
                .ifPresent(file -> desk.background()
                        .<Path>run(
                                () -> {
                                    PictureFile.write(file, QrPicture.png(link));
                                    return file;
                                },
                                came -> {
                                    if (came instanceof Came.Not<Path>(var failure)) errands.fail(failure);
                                }));
    }

    /// The one that was made last.
    public ReadOnlyObjectProperty<Optional<Invitation>> made() {
        return made.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Errands.State> state() {
        return errands.state();
    }
}
