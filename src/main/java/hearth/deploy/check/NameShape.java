package hearth.deploy.check;

import hearth.deploy.Verdict;
import hearth.deploy.sight.Sight;
import hearth.failure.NameFailure;
import hearth.plan.Certificate;
import hearth.plan.Plan;
import java.net.IDN;
import java.util.Set;

/// The name is one that the whole world can use: not reserved for networks of one's own, short enough for
/// addresses that carry it, and in letters that every app shows. (Underscores, IP addresses and names without a
/// dot are refused with the plan.)
final class NameShape implements Check {
    /// Matrix spec, appendices, "User identifiers": with sigil, localpart and colon.
    private static final int LONGEST = 255;

    /// RFC 2606, RFC 6761, RFC 6762, RFC 8375, and what ICANN has set aside for private use.
    private static final Set<String> RESERVED = Set.of(
            "test",
            "example",
            "invalid",
            "localhost",
            "local",
            "internal",
            "lan",
            "home",
            "corp",
            "mail",
            "arpa",
            "onion",
            "alt",
            "localdomain",
            "intranet",
            "private");

    private final Plan plan;

    NameShape(Plan plan) {
        this.plan = plan;
    }

    /// Whether no public authority may ever issue a certificate for a name with this ending.
    static boolean reserved(String name) {
        return RESERVED.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    @Override
    public String id() {
        return "name-shape";
    }

    @Override
    public From from() {
        return From.HERE;
    }

    @Override
    public Verdict look(Sight sight) {
        var name = plan.serverName().toString();
        if (plan.administratorId().length() > LONGEST)
            return new Verdict.Fail(new NameFailure.TooLong(plan.administratorId(), LONGEST));
        var open = plan.publicAddress().value();
        if (plan.certificate() instanceof Certificate.LetsEncrypt && reserved(open))
            return new Verdict.Fail(new NameFailure.NotPublic(open));
        var written = IDN.toUnicode(name);
        return written.equals(name)
                ? new Verdict.Pass(name)
                : new Verdict.Warn(new NameFailure.InOtherLetters(written, name));
    }
}
