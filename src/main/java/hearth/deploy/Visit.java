package hearth.deploy;

import hearth.deploy.sight.Glance;
import hearth.failure.FailureException;
import hearth.failure.WebFailure;
import hearth.host.Command;
import hearth.host.Host;
import hearth.plan.Fingerprint;
import hearth.plan.HostName;
import hearth.plan.Language;
import hearth.plan.Plan;
import hearth.plan.PlanPlace;
import hearth.plan.PlanYaml;
import hearth.plan.ReadPlan;
import hearth.plan.Resolver;
import hearth.plan.SshTarget;
import hearth.web.Names;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A look at a server before there is a plan for it: who it is, what it looks like, whether Hearth was here before, and
/// what it sees of the world. Changes nothing. The connection stays open for the next question.
public final class Visit implements AutoCloseable {
    private final Host host;
    private final Facts facts;

    private Visit(Host host, Facts facts) {
        this.host = host;
        this.facts = facts;
    }

    /// Goes there; fails as connecting does, with `HostKeyUnknown` for a server that nobody has vouched for.
    public static Visit to(SshTarget target, Access access, Tools tools) throws FailureException {
        access.login().ifPresent(tools.redaction()::learn);
        access.sudo().ifPresent(tools.redaction()::learn);
        var host = tools.ssh().connect(target, access.credentials());
        try {
            var script = FactsScript.of(nameless().on(target));
            return new Visit(host, FactsText.parse(host.run(script).orThrow().out()));
        } catch (FailureException | RuntimeException e) {
            host.close();
            throw e;
        }
    }

    /// The smallest plan there is: the facts of the machine do not depend on it.
    private static Plan nameless() {
        var answers =
                Map.of("server.address", "localhost", "server-name", "server.invalid", "administrator.name", "admin");
        var place = PlanPlace.of(Path.of(""), Path.of(""), Language.ENGLISH);
        return switch (PlanYaml.read(answers, place)) {
            case ReadPlan.Good(var plan) -> plan;
            case ReadPlan.Bad(var problems) -> throw new IllegalStateException(problems.toString());
        };
    }

    /// What the server looks like; nothing in it depends on a plan but containers, volumes and files of Hearth's.
    public Facts facts() {
        return facts;
    }

    /// The key that the server has shown.
    public Fingerprint hostKey() {
        return host.hostKey();
    }

    /// The addresses that the server itself finds under a name; fails with `NoAddress` when there are none.
    public List<String> addressesOf(HostName name) throws FailureException {
        var ran = host.run(
                Command.of("look up the name", "getent ahosts " + name + " | cut -d' ' -f1 | sort -u; exit 0"));
        var found = ran.orThrow().out().lines().filter(line -> !line.isBlank()).toList();
        if (found.isEmpty()) throw new WebFailure.NoAddress(name.value()).thrown();
        return found;
    }

    /// The addresses that this computer finds under a name; fails with `NoAddress` when there are none.
    public static List<String> addressesFromHere(HostName name, Optional<Resolver> resolver) throws FailureException {
        return new Names(resolver)
                .addressesOf(name).stream().map(InetAddress::getHostAddress).toList();
    }

    /// What is worth telling of it at first sight.
    ///
    /// @param mirror from where images are to come in place of Docker Hub
    public Glance glance(Optional<URI> mirror) throws FailureException {
        return Glance.at(host, mirror);
    }

    /// What an earlier deployment has written down here; fails with `NoRecord` when there was none.
    public Adoption adoption() throws FailureException {
        return Adoption.read(host);
    }

    @Override
    public void close() {
        host.close();
    }
}
