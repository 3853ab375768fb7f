package hearth.deploy.check;

import hearth.deploy.Verdict;
import hearth.deploy.sight.Sight;
import hearth.failure.Evidence;
import hearth.failure.WebFailure;

/// The server reaches the certificate authority; whether this computer does tells on which side the trouble is.
final class AuthorityReachable implements Check {
    @Override
    public String id() {
        return "authority";
    }

    @Override
    public From from() {
        return From.BOTH;
    }

    @Override
    public Verdict look(Sight sight) {
        var road = sight.outlook().authority();
        if (road.host().isEmpty()) return new Verdict.Pass("–");
        if (road.there().ok()) return new Verdict.Pass(road.host());
        if (!road.there().known()) return new Verdict.NotKnown(Verdict.Reason.NO_ANSWER);
        var evidence = Evidence.of(road.host(), -1, road.there().why());
        return new Verdict.Fail(
                new WebFailure.AuthorityOutOfReach(road.host(), road.here().ok(), evidence));
    }
}
