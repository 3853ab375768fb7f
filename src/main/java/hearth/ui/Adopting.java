package hearth.ui;

import hearth.deploy.Adoption;
import hearth.deploy.ServerFolder;
import hearth.failure.ServerFailure;
import hearth.plan.Plan;
import hearth.plan.PlanPlace;
import hearth.plan.PlanYaml;
import hearth.plan.ReadPlan;
import hearth.ui.connect.ConnectModel;
import hearth.ui.model.Background.Came;
import hearth.ui.model.Desk;
import java.util.function.Consumer;

/// Asks a server for the plan that it was set up by.
///
/// @param then takes the plan over
record Adopting(Desk desk, ConnectModel connect, PlanPlace place, Consumer<Plan> then) {
    void ask() {
        var guest = connect.guest();
        if (guest.isEmpty()) return;
        desk.background().run(guest.get()::adoption, came -> {
            switch (came) {
                case Came.Of<Adoption>(var found) -> found(found);
                case Came.Not<Adoption>(var failure) -> connect.fail(failure);
            }
        });
    }

    private void found(Adoption found) {
        switch (PlanYaml.read(found.plan(), place.withoutFiles())) {
            case ReadPlan.Good(var plan) -> then.accept(plan);
            case ReadPlan.Bad(var problems) ->
                connect.fail(new ServerFailure.AnswerNotUnderstood(
                        ServerFolder.PATH, problems.getFirst().key()));
        }
    }
}
