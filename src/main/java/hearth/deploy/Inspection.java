package hearth.deploy;

import hearth.deploy.check.Check;
import hearth.deploy.check.Checks;
import hearth.deploy.sight.Lookout;
import hearth.failure.DockerFailure;
import hearth.failure.Failure;
import hearth.host.Host;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One round of checks: everything is gathered side by side, then every check looks at the same sight.
final class Inspection {
    private final Request request;
    private final Lookout lookout;
    private final Map<String, Verdict> verdicts = new LinkedHashMap<>();

    /// Begins to look around from here, before there is a connection.
    ///
    /// @param publicNames DNS services of the world that are asked, too
    Inspection(Request request, List<URI> publicNames, InstantSource clock) {
        this.request = request;
        this.lookout = new Lookout(request.plan(), publicNames, clock);
    }

    /// Goes on on the server.
    Inspection begin(Host host, Duration connecting) {
        lookout.begin(host, connecting);
        return this;
    }

    /// Lets every check look, and tells what each has come to.
    ///
    /// @param read when the facts were read here
    void look(Facts facts, Instant read, Events events) {
        look(facts, read, events, Map.of());
    }

    /// The same, telling only what is not as it was before.
    void lookAgain(Facts facts, Instant read, Events events, Inspection before) {
        look(facts, read, events, before.verdicts);
    }

    private void look(Facts facts, Instant read, Events events, Map<String, Verdict> known) {
        var sight = lookout.look(facts, read);
        for (Check check : Checks.forPlan(request.plan())) {
            var verdict = check.look(sight);
            verdicts.put(check.id(), verdict);
            if (!verdict.equals(known.get(check.id())))
                events.tell(new Event.Checked(events.now(), check.id(), verdict));
        }
    }

    /// The first thing that stands in the way and that Hearth may not put right.
    Optional<Trouble> inTheWay() {
        for (var entry : verdicts.entrySet())
            if (entry.getValue() instanceof Verdict.Fail(var failure, var fix) && !agreed(fix))
                return Optional.of(new Trouble(entry.getKey(), failure));
        return Optional.empty();
    }

    /// What Hearth may put right.
    List<Fix> agreed() {
        return verdicts.values().stream()
                .map(Verdict::offered)
                .filter(this::agreed)
                .flatMap(Optional::stream)
                .toList();
    }

    private boolean agreed(Optional<Fix> fix) {
        return fix.filter(one -> request.consent().fixes().contains(one.kind())).isPresent();
    }

    /// Whether the images have to come from this computer, because the server does not get to their registry.
    boolean registryOutOfReach() {
        return verdicts.values().stream()
                .anyMatch(verdict -> verdict instanceof Verdict.Warn(var failure, var _)
                        && failure instanceof DockerFailure.RegistryOutOfReach);
    }

    /// Something in the way, and which check found it.
    record Trouble(String check, Failure failure) {}
}
