package hearth.deploy.check;

import hearth.deploy.Facts;
import hearth.deploy.Verdict;
import hearth.failure.ServerFailure;
import hearth.web.Names;
import java.util.List;
import java.util.Set;

/// A system on which Hearth knows how to install Docker. Where an engine runs already, any system will do.
final class SystemSupported implements Check {
    private static final Set<String> KNOWN =
            Set.of("debian", "ubuntu", "raspbian", "rhel", "centos", "fedora", "rocky", "almalinux", "ol");

    @Override
    public String id() {
        return "system";
    }

    @Override
    public Verdict look(Facts facts, Names names) {
        var machine = facts.machine();
        var known = KNOWN.contains(machine.system())
                || List.of(machine.family().split(" ")).stream().anyMatch(KNOWN::contains);
        return known || facts.engine().version().isPresent()
                ? new Verdict.Pass(machine.name())
                : new Verdict.Fail(new ServerFailure.SystemUnsupported(machine.name()));
    }
}
