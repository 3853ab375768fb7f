package hearth.deploy.check;

import hearth.plan.FrontDoor;
import hearth.plan.Plan;
import java.util.ArrayList;
import java.util.List;

/// The table of contents of what is looked at first.
public final class Checks {
    private Checks() {}

    /// All checks for this plan, in the order in which they are told: the server, then what it reaches, then
    /// its name, then the way in from outside.
    public static List<Check> forPlan(Plan plan) {
        var checks = new ArrayList<Check>(List.of(
                new Rights(),
                new SystemSupported(),
                new Processor(),
                new Virtualisation(),
                new Memory(),
                new FreeDisk(),
                new Inodes(),
                new Clock(),
                new TimeZone(),
                new DockerKind(),
                new Packages(),
                new EarlierHomeserver(plan),
                new NameLookups(),
                new RegistryReachable(plan),
                new AuthorityReachable(),
                new MailPorts(),
                new NameShape(plan),
                new PublicSuffix(plan),
                new NameFree(plan),
                new CertificateRecords(plan),
                new NamePointsHere(plan),
                new Ipv6PointsHere(plan),
                new NamesAgree(plan),
                new ProxyBetween(plan),
                new FreePorts(plan),
                new FederationPort(),
                new OwnFirewall(plan),
                new AddressTranslation(plan),
                new CloudFirewall(plan),
                new ReachPort("reach-http", FrontDoor.PLAIN_PORT, plan),
                new ReachPort("reach-https", plan.frontDoor().port(), plan)));
        // Another front door is meant to have them.
        if (!plan.ownFrontDoor()) checks.removeIf(FreePorts.class::isInstance);
        return List.copyOf(checks);
    }
}
