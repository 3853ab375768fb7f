package hearth.deploy.step;

import hearth.deploy.Change;
import hearth.deploy.Facts;
import hearth.deploy.Finding;
import hearth.deploy.Narrator;
import hearth.deploy.OpenServer;
import hearth.deploy.Step;
import hearth.failure.DatabaseFailure;
import hearth.failure.FailureException;
import hearth.plan.Database;
import hearth.plan.Plan;
import java.util.ArrayList;

/// Makes Synapse's role and database. One that sorts by another language's rules is never altered: Synapse would refuse
/// it, and it may hold data (Synapse docs, "Using Postgres").
final class CreateDatabase implements Step {
    private final Database database;

    CreateDatabase(Plan plan) {
        database = plan.database();
    }

    @Override
    public String id() {
        return "create-database";
    }

    @Override
    public Finding look(Facts facts) {
        var seen = facts.data().database().map(text -> text.split("\\|", -1));
        if (seen.isPresent()) {
            var is = seen.get();
            if (is.length != 4 || !is[0].equals("UTF8") || !is[1].equals("C") || !is[2].equals("C")) {
                return new Finding.Blocked(new DatabaseFailure.WrongLocale(
                        database.name(), is[0], is.length > 1 ? is[1] : "?", is.length > 2 ? is[2] : "?"));
            }
            if (!is[3].equals(database.user())) {
                return new Finding.Blocked(new DatabaseFailure.WrongOwner(database.name(), is[3], database.user()));
            }
            if (facts.data().role()) return Finding.done(Finding.Reason.PRESENT, database.name() + " (UTF8, C)");
        }
        var changes = new ArrayList<Change>();
        if (!facts.data().role()) changes.add(new Change(Change.Kind.MAKE_ROLE, database.user()));
        if (seen.isEmpty()) changes.add(new Change(Change.Kind.MAKE_DATABASE, database.name() + " (UTF8, C)"));
        return new Finding.ToDo(changes);
    }

    @Override
    public void act(OpenServer server, Narrator narrator) throws FailureException {
        StartPostgres.await(server, narrator);
        var password = server.secrets().database();
        try (var postgres = server.postgres()) {
            postgres.letRoleLogIn(database.user(), password);
            if (postgres.look(database.name()).isEmpty()) {
                postgres.createDatabase(database.name(), database.user());
            }
        }
    }
}
