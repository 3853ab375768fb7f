package hearth.deploy.check;

import hearth.deploy.Verdict;
import hearth.deploy.sight.Sight;
import hearth.failure.ServerFailure;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// A system on which Hearth knows how to install Docker. Where an engine runs already, any system will do.
final class SystemSupported implements Check {
    private static final Set<String> KNOWN =
            Set.of("debian", "ubuntu", "raspbian", "rhel", "centos", "fedora", "rocky", "almalinux", "ol");

    @Override
    public String id() {
        return "system";
    }

    /// The oldest versions whose own Docker is new enough, or for which Docker still makes one.
    private static final Map<String, Integer> LEAST = Map.of(
            "debian", 11, "raspbian", 11, "ubuntu", 20, "rhel", 8, "centos", 8, "rocky", 8, "almalinux", 8, "ol", 8);

    private static final Pattern NUMBER = Pattern.compile("\\b([0-9]{1,4})(?:\\.[0-9]+)*\\b");

    @Override
    public Verdict look(Sight sight) {
        var machine = sight.facts().machine();
        var works = sight.facts().engine().version().isPresent();
        var known = KNOWN.contains(machine.system())
                || List.of(machine.family().split(" ")).stream().anyMatch(KNOWN::contains);
        if (!known && !works) return new Verdict.Fail(new ServerFailure.SystemUnsupported(machine.name()));
        var least = LEAST.getOrDefault(machine.system(), 0);
        if (version(machine.name()) >= least) return new Verdict.Pass(machine.name());
        var old = new ServerFailure.SystemTooOld(machine.name(), "" + least);
        return works ? new Verdict.Warn(old) : new Verdict.Fail(old);
    }

    /// The first number in the name, or one that is high enough where there is none, as in "Debian GNU/Linux sid".
    private static int version(String name) {
        var number = NUMBER.matcher(name);
        return number.find() ? Integer.parseInt(number.group(1)) : Integer.MAX_VALUE;
    }
}
