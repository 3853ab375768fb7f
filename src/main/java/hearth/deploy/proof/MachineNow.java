package hearth.deploy.proof;

import hearth.deploy.Containers;
import hearth.deploy.OpenServer;
import hearth.failure.FailureException;
import hearth.failure.ServerFailure;
import hearth.host.Command;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The machine at the moment of the proof: its clock against this computer's, and the space where data are kept.
///
/// @param ahead how far its clock is ahead of this computer's; negative when it is behind
record MachineNow(Duration ahead, List<Space> spaces) {
    /// @param path a file system's place
    /// @param free bytes that are left there
    record Space(String path, long free) {}

    /// Looks, in one command.
    static MachineNow of(OpenServer server) throws FailureException {
        var facts = server.facts();
        var media = facts.volumePath(Containers.SYNAPSE_DATA) + "/media_store";
        var database = facts.volumePath(Containers.POSTGRES_DATA);
        var script = "date +%s; df -PB1 '" + media + "' '" + database + "' / 2>/dev/null | sed 1d";
        var before = server.now();
        var ran = server.host().run(Command.of("look at clock and disk", script));
        var middle = before.plus(Duration.between(before, server.now()).dividedBy(2));
        return parse(ran.out(), middle);
    }

    private static MachineNow parse(String out, Instant here) throws FailureException {
        try {
            var lines = out.lines().toList();
            var spaces = new ArrayList<Space>();
            for (var line : lines.subList(1, lines.size())) {
                var words = line.strip().split("\\s+", 6);
                spaces.add(new Space(words[5], Long.parseLong(words[3])));
            }
            var there = Instant.ofEpochSecond(Long.parseLong(lines.getFirst().strip()));
            return new MachineNow(Duration.between(here, there), spaces);
        } catch (RuntimeException e) {
            throw new ServerFailure.AnswerNotUnderstood("clock and disk", String.valueOf(e.getMessage())).thrown();
        }
    }
}
