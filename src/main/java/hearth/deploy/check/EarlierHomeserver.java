package hearth.deploy.check;

import hearth.deploy.Verdict;
import hearth.deploy.sight.Sight;
import hearth.deploy.sight.Survey;
import hearth.failure.ServerFailure;
import hearth.plan.Plan;

/// No other homeserver has lived here. Hearth touches nothing that it did not make; but a second server of the
/// same name would have another identity, and lose the rooms and the trust of the first.
final class EarlierHomeserver implements Check {
    private final String wanted;

    EarlierHomeserver(Plan plan) {
        wanted = plan.serverName().toString();
    }

    @Override
    public String id() {
        return "earlier-homeserver";
    }

    @Override
    public Verdict look(Sight sight) {
        var earlier = sight.survey().earlier();
        var same = earlier.stream()
                .filter(one -> one.serverName().filter(wanted::equals).isPresent())
                .findFirst();
        if (same.isPresent()) return new Verdict.Fail(failure(same.get()));
        return earlier.stream()
                .findFirst()
                .<Verdict>map(one -> new Verdict.Warn(failure(one)))
                .orElse(new Verdict.Pass("–"));
    }

    private static ServerFailure failure(Survey.Earlier one) {
        return new ServerFailure.EarlierHomeserver(one.place(), one.serverName().orElse(""));
    }
}
