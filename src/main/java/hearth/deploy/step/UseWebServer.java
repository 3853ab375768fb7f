package hearth.deploy.step;

import hearth.deploy.Change;
import hearth.deploy.Event;
import hearth.deploy.Facts;
import hearth.deploy.FileState;
import hearth.deploy.Finding;
import hearth.deploy.Narrator;
import hearth.deploy.OpenServer;
import hearth.deploy.Readiness;
import hearth.deploy.ServerFiles;
import hearth.deploy.Step;
import hearth.failure.Evidence;
import hearth.failure.FailureException;
import hearth.failure.WebFailure;
import hearth.plan.FrontDoor.By;
import hearth.plan.Plan;
import hearth.web.Sites;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Adds a site to the web server that the server has already. Its own check has the word before it is reloaded,
/// and when any of its other sites answers differently afterwards, everything is put back as it was.
final class UseWebServer implements Step {
    private static final Duration SOON = Duration.ofSeconds(5);

    private final Plan plan;

    UseWebServer(Plan plan) {
        this.plan = plan;
    }

    @Override
    public String id() {
        return "use-web-server";
    }

    @Override
    public Finding look(Facts facts) {
        var by = plan.frontDoor().by();
        if (by != By.PASTE
                && facts.listeners().stream().noneMatch(listener -> programs(by).contains(listener.program())))
            return new Finding.Blocked(new WebFailure.WebServerMissing(by.word()));
        var files = FileState.look(facts, ServerFiles.frontDoor(plan));
        return needsCertificate(facts)
                ? FileState.joined(
                        Finding.ToDo.of(new Change(
                                Change.Kind.GET_CERTIFICATE,
                                plan.publicAddress().value())),
                        files)
                : files;
    }

    /// The programs as they are called in the list of processes of Debian and its relatives.
    private static Set<String> programs(By by) {
        return switch (by) {
            case NGINX -> Set.of("nginx");
            case APACHE -> Set.of("apache2", "httpd");
            case OPENRESTY -> Set.of("nginx", "openresty");
            case CADDY, HOST_CADDY, PASTE -> Set.of("caddy");
        };
    }

    /// Caddy gets its own.
    private boolean needsCertificate(Facts facts) {
        var by = plan.frontDoor().by();
        return (by == By.NGINX || by == By.APACHE || by == By.OPENRESTY)
                && facts.certificateUntil()
                        .filter(end -> end.isAfter(facts.machine().clock()))
                        .isEmpty();
    }

    @Override
    public void act(OpenServer server, Narrator narrator) throws FailureException {
        if (plan.frontDoor().by() == By.PASTE) {
            server.files().write(_ -> ServerFiles.frontDoor(plan));
            return;
        }
        var script = new WebServerScript(server, narrator);
        server.files().tryOut(_ -> ServerFiles.frontDoor(plan), "root:root");
        if (needsCertificate(server.facts())) {
            narrator.say(
                    Event.Milestone.WAITING_FOR_CERTIFICATE,
                    plan.publicAddress().value());
            script.certify();
        }
        install(server, script);
        server.files().keep(_ -> ServerFiles.frontDoor(plan));
    }

    private void install(OpenServer server, WebServerScript script) throws FailureException {
        var sites = new Sites(server.host());
        var names = script.names();
        var before = sites.look(names);
        var again = sites.look(names);
        var own = own(sites);
        script.install();
        awaitReload(server, sites, own);
        var after = sites.look(names);
        var changed = before.keySet().stream()
                .filter(site -> differs(before.get(site), again.get(site), after.get(site)))
                .toList();
        if (changed.isEmpty()) return;
        script.undo();
        throw new WebFailure.OtherSitesChanged(plan.frontDoor().by().word(), changed).thrown();
    }

    /// A web server takes its new configuration over when its old connections allow. Where the site was the
    /// same before there is nothing to see, so this ends all the same.
    private void awaitReload(OpenServer server, Sites sites, Sites.Page own) throws FailureException {
        var pending = new WebFailure.SiteRefused(plan.frontDoor().by().word(), Evidence.NONE);
        try {
            server.await(SOON, () -> own(sites).equals(own) ? new Readiness.NotYet(pending) : new Readiness.Ready());
        } catch (FailureException e) {
            if (!e.failure().equals(pending)) throw e;
        }
    }

    private Sites.Page own(Sites sites) throws FailureException {
        return sites.page(plan.publicAddress().value(), true, "/hearth");
    }

    /// A page that is another one each time is compared by its head only.
    private static boolean differs(
            Sites.@Nullable Page before, Sites.@Nullable Page again, Sites.@Nullable Page after) {
        if (before == null || again == null || after == null) return true;
        if (!before.answered()) return false;
        return before.equals(again) ? !after.equals(before) : !after.head().equals(before.head());
    }
}
