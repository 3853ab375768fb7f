package hearth.deploy.step;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hearth.deploy.Change;
import hearth.deploy.Event;
import hearth.deploy.Facts;
import hearth.deploy.Finding;
import hearth.deploy.Narrator;
import hearth.deploy.OpenServer;
import hearth.deploy.Step;
import hearth.deploy.check.EngineAge;
import hearth.failure.DockerFailure;
import hearth.failure.Failure;
import hearth.failure.FailureException;
import hearth.failure.ServerFailure;
import hearth.host.Command;
import hearth.host.Ran;
import hearth.host.RemoteFile;
import hearth.plan.Plan;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Installs the Docker engine where there is none. One that is there is used as it is; only a registry mirror
/// that the plan names is added to its configuration, which the engine takes over without a restart. On a
/// server that has IPv6 only, an engine that Hearth starts is told to lead containers out by it.
final class InstallDocker implements Step {
    private static final String CONFIGURATION = "/etc/docker/daemon.json";
    private static final Duration LIMIT = Duration.ofMinutes(15);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Optional<URI> mirror;

    InstallDocker(Plan plan) {
        mirror = plan.images().mirror();
    }

    @Override
    public String id() {
        return "install-docker";
    }

    @Override
    public Finding look(Facts facts) {
        var engine = facts.engine();
        if (engine.version().filter(EngineAge::tooOld).isPresent()) {
            return new Finding.Blocked(new DockerFailure.TooOld(engine.version().get(), EngineAge.LEAST));
        }
        if (engine.version().filter(EngineAge::wantsToBeToldOfIpv6).isPresent() && shutIn(facts)) {
            return new Finding.Blocked(new DockerFailure.NoIpv6(engine.version().get()));
        }
        var changes = new ArrayList<Change>();
        if (!engine.installed()) changes.add(new Change(Change.Kind.INSTALL, "docker"));
        else if (engine.version().isEmpty()) changes.add(new Change(Change.Kind.START, "docker"));
        if (!mirrorUsed(engine) || toBeTold(facts)) changes.add(new Change(Change.Kind.CONFIGURE, CONFIGURATION));
        return changes.isEmpty()
                ? Finding.done(
                        Finding.Reason.RUNNING, "docker " + engine.version().orElse(""))
                : new Finding.ToDo(changes);
    }

    /// Whether containers would not get out.
    private static boolean shutIn(Facts facts) {
        var ways = facts.machine().ways();
        return ways.onlyIpv6() && !ways.containersIpv6();
    }

    /// An engine reads this only when it starts.
    private static boolean toBeTold(Facts facts) {
        return shutIn(facts) && facts.engine().version().isEmpty();
    }

    private boolean mirrorUsed(Facts.Engine engine) {
        return mirror.isEmpty() || engine.mirrors().contains(slashed(mirror.get()));
    }

    /// The engine itself puts a slash after every mirror.
    private static String slashed(Object mirror) {
        return mirror.toString().replaceFirst("/*$", "/");
    }

    @Override
    public void act(OpenServer server, Narrator narrator) throws FailureException {
        var engine = server.facts().engine();
        if (!mirrorUsed(engine) || toBeTold(server.facts())) configure(server);
        if (!engine.installed()) {
            install(server, narrator);
        } else if (engine.version().isEmpty()) {
            narrator.say(Event.Milestone.STARTING_DOCKER, "");
            var ran = server.host().run(Command.of("start docker", START).within(LIMIT));
            if (!ran.ok()) throw new DockerFailure.NotAnswering(ran.evidence()).thrown();
        } else {
            server.host()
                    .run(Command.of("let docker read its configuration", RELOAD))
                    .orThrow();
        }
    }

    /// Adds the mirror, or the way out, to what is configured already; nothing else in the file changes.
    private void configure(OpenServer server) throws FailureException {
        var there = server.host()
                .run(Command.of("read docker's configuration", "cat " + CONFIGURATION))
                .out();
        try {
            var read = there.isBlank() ? JSON.createObjectNode() : JSON.readTree(there);
            if (!(read instanceof ObjectNode configuration))
                throw notUnderstood("not an object").thrown();
            mirror.ifPresent(wanted -> addMirror(configuration, slashed(wanted)));
            if (toBeTold(server.facts()))
                configuration.put("experimental", true).put("ip6tables", true);
            var text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(configuration) + "\n";
            server.host()
                    .run(Command.of("make docker's folder", "mkdir -p -m 0755 /etc/docker"))
                    .orThrow();
            server.host().write(List.of(RemoteFile.open(CONFIGURATION, text)));
        } catch (JsonProcessingException e) {
            throw notUnderstood(e.getOriginalMessage()).thrown();
        }
    }

    private static void addMirror(ObjectNode configuration, String wanted) {
        var mirrors = configuration.withArray("registry-mirrors");
        // An engine that stands still, or has not read its configuration yet, does not say so.
        for (var used : mirrors) if (slashed(used.asText()).equals(wanted)) return;
        mirrors.insert(0, wanted);
    }

    private static Failure notUnderstood(String detail) {
        return new ServerFailure.AnswerNotUnderstood(CONFIGURATION, detail);
    }

    private static void install(OpenServer server, Narrator narrator) throws FailureException {
        var ran = server.host().run(Command.of("install docker", INSTALL).within(LIMIT), line -> {
            // Told for the person's sake; what happens next does not depend on these words.
            if (line.startsWith("hearth: update")) narrator.say(Event.Milestone.UPDATING_PACKAGES, "");
            if (line.startsWith("hearth: wait")) narrator.say(Event.Milestone.WAITING_FOR_PACKAGES, "");
            if (line.startsWith("hearth: install ")) {
                narrator.say(Event.Milestone.INSTALLING_PACKAGES, line.substring("hearth: install ".length()));
            }
            if (line.startsWith("hearth: start")) narrator.say(Event.Milestone.STARTING_DOCKER, "");
        });
        if (!ran.ok()) throw failure(ran).thrown();
    }

    /// The script's own exit statuses; every other one is the package manager's.
    private static Failure failure(Ran ran) {
        return switch (ran.exit()) {
            case 71 -> new ServerFailure.SystemUnsupported(ran.evidence().lastLine());
            case 72 -> new ServerFailure.PackagesBusy(ran.out().lines().reduce("", (_, last) -> last), ran.evidence());
            case 73 -> new DockerFailure.NotAnswering(ran.evidence());
            default -> new ServerFailure.PackagesRefused("docker", ran.evidence());
        };
    }

    private static final String RELOAD = "kill -HUP $(cat /var/run/docker.pid) || systemctl reload docker";

    private static final String START =
            "systemctl enable --now docker && for i in 1 2 3 4 5; do docker info >/dev/null 2>&1 && exit; sleep 1; done; exit 1";

    private static final String INSTALL = Script.named("install-docker.sh");
}
