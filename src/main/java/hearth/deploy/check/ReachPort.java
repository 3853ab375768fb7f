package hearth.deploy.check;

import hearth.deploy.Verdict;
import hearth.deploy.sight.Outlook.Answer;
import hearth.deploy.sight.Outlook.State;
import hearth.deploy.sight.Sight;
import hearth.failure.WebFailure;
import hearth.plan.Plan;
import java.util.List;
import java.util.Map;

/// A visitor from outside gets to a port of the server's: it answers with a random number there, and this
/// computer fetches it through the public name.
final class ReachPort implements Check {
    private final String id;
    private final int port;
    private final List<Integer> ports;
    private final String name;
    private final Severity severity;

    ReachPort(String id, int port, Plan plan) {
        this.id = id;
        this.port = port;
        ports = plan.frontDoor().ports();
        name = plan.publicAddress().value();
        severity = Severity.of(plan);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public From from() {
        return From.BOTH;
    }

    @Override
    public Verdict look(Sight sight) {
        var way = new OutsideWay(sight, ports);
        var door = way.door(port);
        if (door.state() == State.UNKNOWN) return new Verdict.NotKnown(Verdict.Reason.NOBODY_LISTENS);
        var answers = way.answers(port);
        if (answers.isEmpty()) return new Verdict.NotKnown(Verdict.Reason.NAME_ELSEWHERE);
        if (way.shut(port)) return shut(way);
        if (answers.stream().allMatch(Answer.NO_ROUTE::equals))
            return new Verdict.NotKnown(Verdict.Reason.NO_WAY_FROM_HERE);
        // Our own number was wanted, and something on the way gave another answer.
        if (door.state() == State.LISTENING && !answers.contains(Answer.OURS))
            return severity.verdict(new WebFailure.SomebodyElseAnswers(name, port));
        return new Verdict.Pass(String.join(
                ", ",
                door.answers().entrySet().stream()
                        .filter(knock -> knock.getValue() == Answer.OURS || knock.getValue() == Answer.SOMEBODY)
                        .map(Map.Entry::getKey)
                        .toList()));
    }

    private Verdict shut(OutsideWay way) {
        var told = way.ownFirewall(port)
                || way.shutByProvider().contains(port)
                || way.notForwarded().contains(port);
        return told
                ? new Verdict.NotKnown(Verdict.Reason.BEHIND_FIREWALL)
                : severity.verdict(new WebFailure.PortClosed(name, port));
    }
}
