package hearth.deploy.proof;

import hearth.plan.Plan;
import java.util.ArrayList;
import java.util.List;

/// The table of contents of the proof. Its order is that of causes: what is wrong further up makes what stands below
/// fail, so the first failure is what to mend first.
public final class Probes {
    private Probes() {}

    /// What is tried from inside the server.
    public static List<Probe> inside(Plan plan) {
        return InsideProbes.forPlan(plan);
    }

    /// What is tried from here, through the public name.
    public static List<Probe> outside(Plan plan) {
        var probes = new ArrayList<Probe>();
        probes.addAll(FrontDoorProbes.forPlan(plan));
        if (plan.hasNotes()) probes.add(new WellKnownProbe(WellKnownProbe.Reader.APPS, notesNeed(plan)));
        if (plan.chat().federation().on())
            probes.add(new WellKnownProbe(WellKnownProbe.Reader.SERVERS, notesNeed(plan)));
        probes.addAll(PublicProbes.all());
        probes.addAll(DoorProbes.forPlan(plan));
        probes.addAll(FederationProbes.forPlan(plan));
        probes.addAll(MemberProbes.all());
        return probes;
    }

    /// The notes are served by Synapse, by the front door alone, or by somebody else's web server.
    private static List<String> notesNeed(Plan plan) {
        if (!plan.servesNotes()) return List.of();
        return plan.delegated() ? List.of("tls") : List.of("tls", "versions-local");
    }

    /// What is tried at the end: a restart, only on a server that Hearth has just set up, and the end of the
    /// session.
    public static List<Probe> last() {
        return List.of(new RestartProbe(), MemberProbes.logout());
    }

    /// All that run side by side, in the order in which they are told.
    ///
    /// A new chat server converts its empty tables in its first minute, which says nothing about an upgrade.
    static List<Probe> forPlan(Plan plan, Proof.Extent extent) {
        var probes = new ArrayList<>(inside(plan));
        probes.addAll(outside(plan));
        if (extent == Proof.Extent.WITH_RESTART)
            probes.removeIf(probe -> probe.id().equals("background-updates"));
        return probes;
    }
}
