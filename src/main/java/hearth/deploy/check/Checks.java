package hearth.deploy.check;

import hearth.plan.FrontDoor;
import hearth.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The table of contents of what is looked at first.
public final class Checks {
    /// What looks at the way to ports 80 and 443. The way to another one is tried by the proof.
    private static final Set<String> OF_THE_USUAL_PORT =
            Set.of("firewall", "address-translation", "cloud-firewall", "reach-port-443");

    private Checks() {}

    /// All checks for this plan, in the order in which they are told: the server, then what it reaches, then its
    /// name, then
    /// the way in from outside.
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
                new OwnFirewall(),
                new AddressTranslation(plan),
                new CloudFirewall(plan),
                new ReachPort("reach-port-80", 80, plan),
                new ReachPort("reach-port-443", 443, plan)));
        // Another front door is meant to have them.
        if (!plan.ownFrontDoor()) checks.removeIf(FreePorts.class::isInstance);
        if (plan.frontDoor().port() != FrontDoor.USUAL_PORT)
            checks.removeIf(check -> OF_THE_USUAL_PORT.contains(check.id()));
        return List.copyOf(checks);
    }
}
