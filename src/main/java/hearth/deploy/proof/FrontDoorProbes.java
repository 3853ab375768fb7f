package hearth.deploy.proof;

import hearth.deploy.Containers;
import hearth.failure.Evidence;
import hearth.failure.FailureException;
import hearth.failure.ProofFailure;
import hearth.http.Ask;
import hearth.matrix.Homeserver;
import hearth.plan.Certificate;
import hearth.plan.HostName;
import hearth.plan.Plan;
import hearth.web.Doors.Door;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// What anybody meets on the way to the server: names, ports, certificates.
final class FrontDoorProbes {
    /// What must be reached from the server itself only: Synapse and PostgreSQL.
    private static final List<Integer> INSIDE_ONLY = List.of(8008, 5432);

    /// A certificate is renewed when a third of its time is left. With a fifth left, that has failed for days.
    private static final int LEAST_PART = 5;

    private FrontDoorProbes() {}

    static List<Probe> forPlan(Plan plan) {
        var opened = Containers.names(plan).contains(Containers.CADDY)
                ? List.of(Containers.CADDY + "-stable")
                : List.<String>of();
        var probes = new ArrayList<Probe>();
        probes.add(new DnsProbe(names(plan), opened));
        probes.add(new Named(
                "tls",
                List.of("dns"),
                List.of(
                        "proof.certificate-expired",
                        "proof.certificate-for-others",
                        "proof.certificate-strange",
                        "proof.certificate-ending",
                        "web.certificate-bad"),
                FrontDoorProbes::tls));
        if (!(plan.certificate() instanceof Certificate.Elsewhere)) {
            probes.add(new Named("http2", List.of("tls"), List.of("proof.no-http2"), FrontDoorProbes::http2));
            probes.add(new Named(
                    "http-redirect", List.of("dns"), List.of("proof.not-redirected"), FrontDoorProbes::redirect));
        }
        probes.add(new Named("ports-closed", List.of("dns"), List.of("proof.port-open"), FrontDoorProbes::ports));
        return probes;
    }

    private static List<HostName> names(Plan plan) {
        return plan.delegated() && plan.servesNotes()
                ? List.of(plan.publicAddress(), plan.serverName().host())
                : List.of(plan.publicAddress());
    }

    private static int port(Trial trial) {
        return trial.plan().frontDoor().port();
    }

    private static void tls(Trial trial) throws FailureException {
        for (var name : names(trial.plan())) {
            for (var address : reachable(trial, name)) {
                var shown = trial.doors().enter(name, address, port(trial));
                var whole = Duration.between(shown.since(), shown.until());
                var left = Duration.between(trial.now(), shown.until());
                if (left.multipliedBy(LEAST_PART).compareTo(whole) < 0)
                    throw new ProofFailure.CertificateEnding(name.value(), shown.until()).thrown();
            }
        }
    }

    private static List<InetAddress> reachable(Trial trial, HostName name) throws FailureException {
        var addresses = new ArrayList<InetAddress>();
        for (var address : trial.addressesOf(name)) {
            if (trial.doors().at(address, port(trial)) == Door.OPEN) addresses.add(address);
        }
        return addresses;
    }

    private static void http2(Trial trial) throws FailureException {
        var name = trial.plan().publicAddress();
        var shown = trial.doors().enter(name, reachable(trial, name).getFirst(), port(trial));
        if (!shown.protocol().equals("h2")) throw new ProofFailure.NoHttp2(name.value()).thrown();
    }

    private static void redirect(Trial trial) throws FailureException {
        var name = trial.plan().publicAddress();
        var answer = trial.doors().plain(name, reachable(trial, name).getFirst(), Ask.get("/"));
        var to = answer.headers().first("Location").orElse("");
        if (answer.status() / 100 != 3 || !to.startsWith("https://" + name)) {
            var evidence = Homeserver.evidence("http://" + name + "/", answer);
            throw new ProofFailure.NotRedirected(
                            name.value(), to.isEmpty() ? evidence : Evidence.of(evidence.source(), answer.status(), to))
                    .thrown();
        }
    }

    private static void ports(Trial trial) throws FailureException {
        for (var address : trial.addressesOf(trial.plan().publicAddress())) {
            for (var port : INSIDE_ONLY) {
                if (trial.doors().at(address, port) == Door.OPEN)
                    throw new ProofFailure.PortOpen(port, address.getHostAddress()).thrown();
            }
        }
    }
}
