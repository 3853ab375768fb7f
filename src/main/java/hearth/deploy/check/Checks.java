package hearth.deploy.check;

import hearth.plan.Plan;
import java.util.List;

/// The table of contents of what is looked at first.
public final class Checks {
    private Checks() {}

    /// All checks for this plan, in the order in which they are told: the server, then what it reaches, then its
    /// name, then
    /// the way in from outside.
    public static List<Check> forPlan(Plan plan) {
        return List.of(
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
                new FreePorts(),
                new FederationPort(),
                new OwnFirewall(),
                new AddressTranslation(plan),
                new CloudFirewall(plan),
                new ReachPort("reach-port-80", 80, plan),
                new ReachPort("reach-port-443", 443, plan));
    }
}
