package hearth.deploy.check;

import com.google.common.net.InternetDomainName;
import hearth.deploy.Verdict;
import hearth.deploy.sight.Sight;
import hearth.failure.NameFailure;
import hearth.plan.Certificate;
import hearth.plan.Plan;

/// The name belongs to one owner: it is not an ending under which others have theirs, such as `co.uk` or
/// `duckdns.org`, and its own ending exists (publicsuffix.org).
final class PublicSuffix implements Check {
    private final Plan plan;

    PublicSuffix(Plan plan) {
        this.plan = plan;
    }

    @Override
    public String id() {
        return "public-suffix";
    }

    @Override
    public From from() {
        return From.HERE;
    }

    @Override
    public Verdict look(Sight sight) {
        var name = plan.serverName().toString();
        var domain = InternetDomainName.from(name);
        if (domain.isPublicSuffix()) return new Verdict.Fail(new NameFailure.OfMany(name));
        if (domain.hasPublicSuffix())
            return new Verdict.Pass(domain.topPrivateDomain().toString());
        var ending = name.substring(name.lastIndexOf('.'));
        var world = plan.certificate() instanceof Certificate.LetsEncrypt && !NameShape.reserved(name);
        return world ? new Verdict.Fail(new NameFailure.NoSuchEnding(name, ending)) : new Verdict.Pass(ending);
    }
}
