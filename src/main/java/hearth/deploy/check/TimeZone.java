package hearth.deploy.check;

import hearth.deploy.Verdict;
import hearth.deploy.sight.Sight;
import hearth.failure.ServerFailure;

/// The server knows in which time zone it is: what it writes into its logs can be compared with anything else.
final class TimeZone implements Check {
    @Override
    public String id() {
        return "time-zone";
    }

    @Override
    public Verdict look(Sight sight) {
        var zone = sight.survey().zone();
        if (zone.offset().isEmpty()) return new Verdict.NotKnown(Verdict.Reason.SERVER_SILENT);
        if (zone.link().isPresent() && !zone.there())
            return new Verdict.Warn(
                    new ServerFailure.TimeZoneUnclear(zone.linked().orElse(""), zone.named()));
        var name = zone.linked().orElse(zone.named());
        var two = !zone.named().isEmpty()
                && zone.linked().filter(linked -> !same(linked, zone.named())).isPresent();
        return two
                ? new Verdict.Warn(
                        new ServerFailure.TimeZoneUnclear(zone.linked().orElse(""), zone.named()))
                : new Verdict.Pass((name.isEmpty() ? "UTC" : name) + " (" + zone.offset() + ")");
    }

    /// `UTC` and `Etc/UTC` are the same; so are names of which one is the end of the other.
    private static boolean same(String one, String other) {
        return one.endsWith(other) || other.endsWith(one);
    }
}
