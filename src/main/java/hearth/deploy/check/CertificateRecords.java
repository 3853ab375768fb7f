package hearth.deploy.check;

import hearth.deploy.Verdict;
import hearth.deploy.sight.Sight;
import hearth.failure.WebFailure;
import hearth.plan.Certificate;
import hearth.plan.Plan;

/// The name's CAA records (who may issue certificates for it, RFC 8659) let the wanted authority do it. Only what Let's
/// Encrypt is called there is known; other authorities say so in their own documentation.
final class CertificateRecords implements Check {
    /// Let's Encrypt, "Certificate Authority Authorization".
    private static final String LETS_ENCRYPT = "letsencrypt.org";

    private final Plan plan;

    CertificateRecords(Plan plan) {
        this.plan = plan;
    }

    @Override
    public String id() {
        return "caa";
    }

    @Override
    public From from() {
        return From.HERE;
    }

    @Override
    public Verdict look(Sight sight) {
        var issuers = sight.outlook().issuers();
        if (issuers.isEmpty()) return new Verdict.NotKnown(Verdict.Reason.NO_ANSWER);
        var named = issuers.get();
        var seen = named.isEmpty() ? "–" : String.join(", ", named);
        var asked = plan.certificate() instanceof Certificate.LetsEncrypt;
        if (!asked || named.isEmpty() || named.contains(LETS_ENCRYPT)) return new Verdict.Pass(seen);
        return new Verdict.Fail(
                new WebFailure.IssuerExcluded(plan.publicAddress().value(), named, LETS_ENCRYPT));
    }
}
