package hearth.deploy.check;

import hearth.deploy.Verdict;
import hearth.deploy.sight.Sight;
import hearth.failure.ServerFailure;
import java.util.Collection;
import java.util.List;

/// The server can look up names: without that it downloads nothing.
final class NameLookups implements Check {
    @Override
    public String id() {
        return "name-lookups";
    }

    @Override
    public Verdict look(Sight sight) {
        var lookups = sight.survey().lookups();
        if (lookups.isEmpty()) return new Verdict.NotKnown(Verdict.Reason.SERVER_SILENT);
        var known = lookups.values().stream().flatMap(Collection::stream).toList();
        if (known.isEmpty()) return new Verdict.Fail(new ServerFailure.NoNames(List.copyOf(lookups.keySet())));
        return new Verdict.Pass(
                lookups.values().stream().filter(all -> !all.isEmpty()).count() + " / " + lookups.size());
    }
}
