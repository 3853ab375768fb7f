package hearth.deploy.check;

import hearth.deploy.Verdict;
import hearth.deploy.sight.Sight;
import hearth.failure.ServerFailure;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The server may speak to mail servers on one of the two ports on which letters are handed in. Many providers
/// shut them until they are asked. Only a chat that sends letters needs them.
final class MailPorts implements Check {
    private static final List<Integer> HANDING_IN = List.of(465, 587);

    @Override
    public String id() {
        return "mail-ports";
    }

    @Override
    public Verdict look(Sight sight) {
        var mail = sight.outlook().mail();
        if (mail.isEmpty()) return new Verdict.NotKnown(Verdict.Reason.NO_ANSWER);
        var open = mail.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        if (HANDING_IN.stream().anyMatch(open::contains))
            return new Verdict.Pass(open.stream().map(String::valueOf).collect(Collectors.joining(", ")));
        return new Verdict.Warn(
                new ServerFailure.MailPortsShut(mail.keySet().stream().sorted().toList()));
    }
}
