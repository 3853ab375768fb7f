package hearth.deploy.proof;

import hearth.deploy.Containers;
import hearth.failure.DatabaseFailure;
import hearth.failure.Evidence;
import hearth.failure.FailureException;
import hearth.failure.ProofFailure;
import hearth.failure.ServerFailure;
import hearth.failure.SshFailure;
import hearth.failure.WebFailure;
import hearth.http.Answer;
import hearth.matrix.Accounts;
import hearth.matrix.Homeserver;
import hearth.plan.Plan;
import java.util.ArrayList;
import java.util.List;

/// What is asked on the server itself, through SSH: whatever is wrong here is the cause of what is wrong outside.
final class InsideProbes {
    /// More than this much apart, certificates and sign-ins begin to fail; less is the length of a round trip.
    private static final long SECONDS_APART = 60;

    /// PostgreSQL stops when nothing is left; this is for the log of one busy hour.
    private static final long LEAST_SPACE = 200L << 20;

    private InsideProbes() {}

    static List<Probe> forPlan(Plan plan) {
        var probes = new ArrayList<Probe>();
        probes.add(new Named("clock", List.of(), List.of("proof.clock-wrong"), InsideProbes::clock));
        probes.add(new Named("disk", List.of(), List.of("server.disk-full"), InsideProbes::disk));
        for (var container : Containers.names(plan)) probes.add(new ContainerProbe(container));
        probes.add(new Named(
                "database",
                List.of("postgres-stable"),
                List.of(
                        "database.not-answering",
                        "database.password-refused",
                        "database.wrong-locale",
                        "database.wrong-owner"),
                InsideProbes::database));
        probes.add(new Named("health", List.of("synapse-stable"), List.of("proof.unhealthy"), InsideProbes::health));
        probes.add(new Named(
                "versions-local", List.of("health"), List.of("proof.apps-not-served"), InsideProbes::versions));
        if (wantedVersion(plan).matches("[0-9].*"))
            probes.add(new Named(
                    "version", List.of("versions-local"), List.of("proof.version-differs"), InsideProbes::version));
        probes.add(new Named(
                "shared-secret",
                List.of("versions-local", "database"),
                List.of("proof.shared-secret-refused"),
                InsideProbes::secret));
        return probes;
    }

    private static void clock(Trial trial) throws FailureException {
        var seconds = trial.machine().ahead().toSeconds();
        if (Math.abs(seconds) > SECONDS_APART) throw new ProofFailure.ClockWrong(seconds).thrown();
    }

    private static void disk(Trial trial) throws FailureException {
        for (var space : trial.machine().spaces()) {
            if (space.free() < LEAST_SPACE)
                throw new ServerFailure.DiskFull(space.path(), space.free(), LEAST_SPACE).thrown();
        }
    }

    /// Synapse's own role gets in with its own password, to a database in the one form that Synapse accepts.
    private static void database(Trial trial) throws FailureException {
        var database = trial.plan().database();
        var password = trial.server().secrets().database();
        try (var postgres = trial.server().postgres(database.name(), database.user(), password)) {
            var state = postgres.look(database.name());
            if (state.isEmpty())
                throw new DatabaseFailure.NotAnswering(Evidence.of(database.name(), -1, "no such database")).thrown();
            var is = state.get();
            if (!is.sortsAsSynapseWants())
                throw new DatabaseFailure.WrongLocale(database.name(), is.encoding(), is.collation(), is.ctype())
                        .thrown();
            if (!is.owner().equals(database.user()))
                throw new DatabaseFailure.WrongOwner(database.name(), is.owner(), database.user()).thrown();
        }
    }

    private static void health(Trial trial) throws FailureException {
        try {
            var answer = trial.inside().get("/health");
            if (!answer.ok()) throw new ProofFailure.Unhealthy(Answers.evidence("/health", answer)).thrown();
        } catch (FailureException e) {
            if (e.failure() instanceof WebFailure.Unreachable || e.failure() instanceof SshFailure.ChannelRefused)
                throw new ProofFailure.Unhealthy(trial.server().docker().lastLines(Containers.SYNAPSE)).thrown();
            throw e;
        }
    }

    private static void versions(Trial trial) throws FailureException {
        var path = "/_matrix/client/versions";
        var answer = trial.inside().get(path);
        if (!speaksToApps(answer)) throw new ProofFailure.AppsNotServed(Answers.evidence(path, answer)).thrown();
    }

    /// Today's apps begin with this version of the specification.
    static boolean speaksToApps(Answer answer) {
        var versions = Homeserver.json(answer).path("versions").toString();
        return answer.ok() && versions.contains("\"v1.11\"");
    }

    private static void version(Trial trial) throws FailureException {
        var path = "/_synapse/admin/v1/server_version";
        var answer = Answers.expect(path, trial.inside().get(path), 200);
        var running = answer.path("server_version").asText();
        var wanted = wantedVersion(trial.plan());
        if (!running.split(" ")[0].equals(wanted)) throw new ProofFailure.VersionDiffers(running, wanted).thrown();
    }

    /// What an image's tag says of the version inside.
    private static String wantedVersion(Plan plan) {
        return plan.images().synapse().tag().replaceFirst("^v", "");
    }

    private static void secret(Trial trial) throws FailureException {
        var secret = trial.server().secrets().registration();
        new Accounts(trial.inside(), trial.plan().serverName(), secret).demandSecretFits();
    }
}
