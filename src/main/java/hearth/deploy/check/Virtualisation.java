package hearth.deploy.check;

import hearth.deploy.Verdict;
import hearth.deploy.sight.Sight;
import hearth.failure.ServerFailure;
import java.util.regex.Pattern;

/// A (virtual) machine in which containers can run: with a kernel that is not too old, control groups, and root's usual
/// rights. Cheap servers of the OpenVZ and LXC kind share a kernel and often have none of these.
final class Virtualisation implements Check {
    private static final Pattern NUMBERS = Pattern.compile("^([0-9]{1,3})\\.([0-9]{1,3})");
    /// The oldest kernel that Docker supports (moby, contrib/check-config.sh and its installation notes).
    private static final int LEAST_KERNEL = 3 * 1000 + 10;
    /// Mounting, which every container begins with: CAP_SYS_ADMIN (capabilities(7)).
    private static final long SYS_ADMIN = 1L << 21;
    /// Networks: CAP_NET_ADMIN.
    private static final long NET_ADMIN = 1L << 12;

    @Override
    public String id() {
        return "virtualisation";
    }

    @Override
    public Verdict look(Sight sight) {
        var machine = sight.survey().machine();
        if (machine.kernel().isEmpty()) return new Verdict.NotKnown(Verdict.Reason.SERVER_SILENT);
        var kind = machine.kind().isEmpty() ? "?" : machine.kind();
        var cannot = machine.capabilities() != -1
                && ((machine.capabilities() & SYS_ADMIN) == 0 || (machine.capabilities() & NET_ADMIN) == 0);
        var old = machine.beancounters() && tooOld(machine.kernel(), 4 * 1000);
        // Where an engine answers, it has shown already that it can.
        var works = sight.facts().engine().version().isPresent();
        if (!works && (cannot || old || tooOld(machine.kernel(), LEAST_KERNEL) || !machine.cgroups()))
            return new Verdict.Fail(
                    new ServerFailure.NoContainers(machine.beancounters() ? "openvz" : kind, machine.kernel()));
        return new Verdict.Pass(kind + ", " + machine.kernel());
    }

    private static boolean tooOld(String kernel, int least) {
        var numbers = NUMBERS.matcher(kernel);
        return numbers.find() && Integer.parseInt(numbers.group(1)) * 1000 + Integer.parseInt(numbers.group(2)) < least;
    }
}
