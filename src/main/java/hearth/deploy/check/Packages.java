package hearth.deploy.check;

import hearth.deploy.Fix;
import hearth.deploy.Verdict;
import hearth.deploy.sight.Sight;
import hearth.failure.Evidence;
import hearth.failure.ServerFailure;
import java.util.List;
import java.util.Optional;

/// The package manager is free and whole. New servers bring themselves up to date during their first minutes;
/// that is waited for, and only told.
final class Packages implements Check {
    private static final Fix REPAIR = new Fix(
            Fix.Kind.REPAIR_PACKAGES,
            List.of(
                    "DEBIAN_FRONTEND=noninteractive dpkg --configure -a",
                    "DEBIAN_FRONTEND=noninteractive apt-get -y -f install"));

    @Override
    public String id() {
        return "packages";
    }

    @Override
    public Verdict look(Sight sight) {
        var packages = sight.survey().packages();
        if (packages.firstBoot()) return new Verdict.Warn(new ServerFailure.PackagesBusy("cloud-init", Evidence.NONE));
        if (packages.busy().isPresent())
            return new Verdict.Warn(
                    new ServerFailure.PackagesBusy(packages.busy().get(), Evidence.NONE));
        if (packages.broken().isEmpty() && !packages.half())
            return new Verdict.Pass(sight.facts().machine().system());
        var broken = new ServerFailure.PackagesBroken(packages.broken());
        // Nothing has to be installed any more where an engine answers.
        return sight.facts().engine().version().isPresent()
                ? new Verdict.Warn(broken, Optional.of(REPAIR))
                : new Verdict.Fail(broken, Optional.of(REPAIR));
    }
}
