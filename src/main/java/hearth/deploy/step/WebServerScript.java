package hearth.deploy.step;

import hearth.deploy.Event;
import hearth.deploy.Narrator;
import hearth.deploy.OpenServer;
import hearth.deploy.ServerFiles;
import hearth.deploy.ServerFolder;
import hearth.failure.FailureException;
import hearth.failure.ServerFailure;
import hearth.failure.WebFailure;
import hearth.files.WebServerSite;
import hearth.host.Command;
import hearth.host.Ran;
import hearth.plan.Certificate;
import hearth.plan.Plan;
import hearth.plan.PlanText;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// `web-server.sh`, which knows how each web server is asked, told and undone.
final class WebServerScript {
    private static final Duration LIMIT = Duration.ofMinutes(10);

    private final OpenServer server;
    private final Narrator narrator;
    private final Plan plan;

    WebServerScript(OpenServer server, Narrator narrator) {
        this.server = server;
        this.narrator = narrator;
        this.plan = server.plan();
    }

    /// The names of all other sites.
    List<String> names() throws FailureException {
        return run("names").orThrow().out().lines().toList();
    }

    /// Gets a certificate, and lets it be renewed by the system's own timer.
    void certify() throws FailureException {
        demand(run("certify"));
    }

    /// Puts the site in its place, if the web server has nothing against it.
    void install() throws FailureException {
        demand(run("install"));
    }

    /// Puts everything back.
    void undo() throws FailureException {
        run("undo").orThrow();
    }

    private void demand(Ran ran) throws FailureException {
        if (ran.ok()) return;
        throw (switch (ran.exit()) {
                    case 75 -> new WebFailure.SiteRefused(plan.frontDoor().by().word(), ran.evidence());
                    case 76 ->
                        new WebFailure.CertificateNotIssued(plan.publicAddress().value(), ran.evidence());
                    default -> new ServerFailure.PackagesRefused("certbot", ran.evidence());
                })
                .thrown();
    }

    private Ran run(String verb) throws FailureException {
        var names = new LinkedHashMap<String, String>();
        names.put("kind", plan.frontDoor().by().word());
        names.put("verb", verb);
        names.put("host", plan.publicAddress().value());
        names.put("site", ServerFiles.frontDoor(plan).getFirst().path());
        names.put("challenges", WebServerSite.CHALLENGES);
        names.put("email", email().orElse(""));
        var acme = plan.certificate() instanceof Certificate.Acme;
        names.put(
                "directory",
                plan.certificate() instanceof Certificate.Acme it
                        ? it.directory().toString()
                        : "");
        names.put("root", acme ? ServerFolder.PATH + "/" + PlanText.ROOT_ON_SERVER : "");
        names.put("folder", ServerFolder.PATH);
        // Every value comes from a parsed type whose grammar has no quote and no white space.
        var head = names.entrySet().stream()
                .map(name -> name.getKey() + "='" + name.getValue() + "'\n")
                .collect(Collectors.joining());
        var command = Command.of("web server: " + verb, head + Script.named("web-server.sh"))
                .within(LIMIT);
        return server.host().run(command, line -> {
            if (line.startsWith("hearth: install ")) {
                narrator.say(Event.Milestone.INSTALLING_PACKAGES, line.substring("hearth: install ".length()));
            }
        });
    }

    private Optional<String> email() {
        return switch (plan.certificate()) {
            case Certificate.LetsEncrypt(var email) -> email;
            case Certificate.Acme(var _, var _, var email) -> email;
            case Certificate.Internal _, Certificate.Elsewhere _ -> Optional.empty();
        };
    }
}
