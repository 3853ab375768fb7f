package hearth.deploy.step;

import hearth.deploy.Change;
import hearth.deploy.Containers;
import hearth.deploy.Event;
import hearth.deploy.Facts;
import hearth.deploy.Finding;
import hearth.deploy.Narrator;
import hearth.deploy.OpenServer;
import hearth.deploy.Readiness;
import hearth.deploy.Step;
import hearth.failure.FailureException;
import hearth.failure.WebFailure;
import hearth.http.Ask;
import hearth.plan.Plan;
import java.time.Duration;

/// Waits until the world can reach the server under its name with a certificate that is believed. Caddy has been asking
/// for it since it was started.
final class GetCertificate implements Step {
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final Plan plan;

    GetCertificate(Plan plan) {
        this.plan = plan;
    }

    @Override
    public String id() {
        return "get-certificate";
    }

    @Override
    public Finding look(Facts facts) {
        return facts.certificateUntil()
                .filter(end -> end.isAfter(facts.machine().clock()))
                .map(end -> Finding.done(Finding.Reason.VALID, end.toString().substring(0, 10)))
                .orElse(Finding.ToDo.of(new Change(
                        Change.Kind.GET_CERTIFICATE, plan.publicAddress().value())));
    }

    @Override
    public void act(OpenServer server, Narrator narrator) throws FailureException {
        narrator.say(
                Event.Milestone.WAITING_FOR_CERTIFICATE, plan.publicAddress().value());
        try {
            server.await(LIMIT, () -> answer(server));
        } catch (FailureException e) {
            // Why there is none is known to Caddy only.
            if (!(e.failure() instanceof WebFailure.CertificateBad)) throw e;
            var diary = server.docker().lastLines(Containers.CADDY);
            throw new WebFailure.CertificateNotIssued(plan.publicAddress().value(), diary).thrown();
        }
    }

    private static Readiness answer(OpenServer server) throws FailureException {
        try (var outside = server.outside()) {
            outside.send(Ask.get("/_matrix/client/versions"));
            return new Readiness.Ready();
        } catch (FailureException e) {
            return Readiness.notYet(e);
        }
    }
}
