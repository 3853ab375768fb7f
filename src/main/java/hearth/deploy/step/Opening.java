package hearth.deploy.step;

import hearth.deploy.Facts;
import hearth.plan.Plan;
import hearth.plan.RoomAlias;
import java.util.List;

/// Who may come in, and when: a server that lets people in by themselves stays closed until its administrator and the
/// rooms that everyone joins are there. Whoever came first would own the rooms, and could take the administrator's
/// name.
final class Opening {
    /// What the record calls it.
    static final String OPENED = "opened";

    private Opening() {}

    /// Whether people can come in by themselves.
    static boolean wanted(Plan plan) {
        return plan.chat().registration().open() || !plan.chat().signIn().isEmpty();
    }

    /// The plan for a server in this state: with closed doors, where it is not ready for people yet.
    static Plan now(Plan plan, Facts facts) {
        var opened = facts.files().record().tried().containsKey(OPENED);
        var ready = facts.data().administrator() == Facts.Data.Account.ADMINISTRATOR
                && missingRooms(plan, facts).isEmpty();
        return !wanted(plan) || opened || ready ? plan : plan.with(plan.chat().closed());
    }

    /// Those of the rooms that everyone joins that are not there yet.
    static List<RoomAlias> missingRooms(Plan plan, Facts facts) {
        return plan.chat().rooms().autoJoin().stream()
                .filter(alias -> !facts.data().rooms().contains(alias.at(plan.serverName())))
                .toList();
    }
}
