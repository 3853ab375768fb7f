package hearth.deploy.check;

import hearth.deploy.Verdict;
import hearth.deploy.sight.Sight;
import hearth.failure.WebFailure;
import hearth.plan.Plan;

/// No service such as Cloudflare takes the visitors in the server's place: it would speak TLS itself, cut long
/// questions and large files, and answer the certificate authority.
final class ProxyBetween implements Check {
    private final String name;
    private final Severity severity;

    ProxyBetween(Plan plan) {
        name = plan.publicAddress().value();
        severity = Severity.of(plan);
    }

    @Override
    public String id() {
        return "no-proxy-between";
    }

    @Override
    public From from() {
        return From.HERE;
    }

    @Override
    public Verdict look(Sight sight) {
        var here = sight.outlook().here();
        if (!here.answered() || here.all().isEmpty()) return new Verdict.NotKnown(Verdict.Reason.NAME_ELSEWHERE);
        return Proxies.of(here.all())
                .map(service -> severity.verdict(new WebFailure.ProxyBetween(name, service)))
                .orElse(new Verdict.Pass("–"));
    }
}
