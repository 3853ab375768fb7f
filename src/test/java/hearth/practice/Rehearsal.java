package hearth.practice;

import hearth.database.jdbc.JdbcConnector;
import hearth.deploy.AdministratorPassword;
import hearth.deploy.Consent;
import hearth.deploy.Deployer;
import hearth.deploy.Deployment;
import hearth.deploy.EditsWish;
import hearth.deploy.Errand;
import hearth.deploy.Event;
import hearth.deploy.Fix;
import hearth.deploy.OwnersPlan;
import hearth.deploy.PersonsSecrets;
import hearth.deploy.Request;
import hearth.deploy.ServerLock;
import hearth.deploy.Tools;
import hearth.docker.api.SshDocker;
import hearth.host.Credentials;
import hearth.host.jsch.JschConnector;
import hearth.plan.Plan;
import hearth.plan.SecretSource;
import hearth.registry.Warehouse;
import hearth.secret.Redaction;
import hearth.secret.Secret;
import hearth.secret.SecretMaker;
import hearth.web.PublicWeb;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// Deployments with the real adapters, inside the test's own process.
///
/// @param laptop who the lock's note names: two laptops are two of these
public record Rehearsal(PracticeServer server, String laptop, Set<Fix.Kind> fixes) {
    /// One that allows no fixes.
    public Rehearsal(PracticeServer server, String laptop) {
        this(server, laptop, Set.of());
    }

    /// The same, with leave to put things right.
    public Rehearsal allowing(Set<Fix.Kind> allowed) {
        return new Rehearsal(server, laptop, allowed);
    }

    /// How a deployment went.
    public record Went(Deployer.Outcome outcome, List<Event> events) {
        /// The ids of the steps that acted, in order.
        public List<String> acted() {
            return events.stream()
                    .filter(Event.Done.class::isInstance)
                    .map(event -> ((Event.Done) event).step())
                    .toList();
        }

        /// The ids of the probes that passed, in order.
        public List<String> proved() {
            return events.stream()
                    .filter(Event.Proved.class::isInstance)
                    .map(event -> ((Event.Proved) event).probe())
                    .toList();
        }

        /// The ids of the probes that failed, in order.
        public List<String> unproved() {
            return events.stream()
                    .filter(Event.Unproved.class::isInstance)
                    .map(event -> ((Event.Unproved) event).probe())
                    .toList();
        }

        /// The last event: the end.
        public Event end() {
            return events.getLast();
        }
    }

    /// Does it, and waits for the end.
    public Went run(Deployer.Goal goal, Plan plan) {
        return run(goal, plan, _ -> {});
    }

    /// The same, with somebody listening.
    public Went run(Deployer.Goal goal, Plan plan, Consumer<Event> listener) {
        var events = Collections.synchronizedList(new ArrayList<Event>());
        var deployment = begin(goal, plan, event -> {
            events.add(event);
            listener.accept(event);
        });
        return new Went(deployment.await(), List.copyOf(events));
    }

    /// The same, of a request that asks for more.
    public Went asking(Deployer.Goal goal, Plan plan, UnaryOperator<Request> asking) {
        var events = Collections.synchronizedList(new ArrayList<Event>());
        var request = asking.apply(request(plan));
        return new Went(deployer().start(request, goal, events::add).await(), List.copyOf(events));
    }

    /// Does an errand, which has to end well or with a failure.
    public Went run(Plan plan, Errand errand) {
        return asking(Deployer.Goal.ERRAND, plan, asked -> asked.toDo(errand));
    }

    /// A deployment of somebody who has said what becomes of edited files.
    public Went accepting(EditsWish wish, Plan plan, OwnersPlan owner) {
        return asking(
                Deployer.Goal.DEPLOY,
                plan,
                asked -> asked.of(owner).with(asked.consent().with(wish)));
    }

    private Request request(Plan plan) {
        return new Request(plan, credentials(plan), new KeptPassword(), new FromFiles()).with(Consent.NONE.with(fixes));
    }

    /// Remembers what the administrator logs in with from now on.
    public void administratorPassword(Secret other) {
        try {
            Files.writeString(new KeptPassword().path(), other.reveal());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What the administrator of this server logs in with.
    public Secret administratorPassword() {
        return new KeptPassword().known().orElseThrow();
    }

    /// Begins, and returns at once.
    public Deployment begin(Deployer.Goal goal, Plan plan, Consumer<Event> listener) {
        return deployer().start(request(plan), goal, listener);
    }

    private Deployer deployer() {
        var redaction = new Redaction();
        var tools = new Tools(
                new JschConnector(redaction),
                host -> new SshDocker(host, redaction),
                new JdbcConnector(),
                PublicWeb::new,
                new Warehouse(server.planFile().resolveSibling("cache")),
                List.of(),
                new SecretMaker(new SecureRandom()),
                redaction,
                Clock.systemUTC(),
                new ServerLock.Holder(laptop, ProcessHandle.current().pid(), laptop, Instant.now()));
        return new Deployer(tools);
    }

    /// Secrets from the files that the plan names, and from nowhere else.
    private static final class FromFiles implements PersonsSecrets {
        @Override
        public Optional<Secret> known(SecretSource source) {
            return source.file().map(Rehearsal::secret);
        }

        @Override
        public Optional<Secret> asked(String name, SecretSource source) {
            return Optional.empty();
        }
    }

    /// The credentials that the practice world wrote into files.
    private static Credentials credentials(Plan plan) {
        return new Credentials(Optional.empty(), plan.server().sudo().file().map(Rehearsal::secret));
    }

    private static Secret secret(Path file) {
        try {
            return Secret.of(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The administrator's password, made up once for each server.
    final class KeptPassword implements AdministratorPassword {
        @Override
        public Optional<Secret> known() {
            return file().map(Rehearsal::secret);
        }

        @Override
        public Secret knownOrNew(SecretMaker maker) {
            return known().orElseGet(() -> {
                try {
                    Files.writeString(path(), maker.password().reveal());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                return known().orElseThrow();
            });
        }

        @Override
        public Optional<Path> file() {
            return Optional.of(path()).filter(Files::exists);
        }

        /// A fresh server has another SSH key, and so another file.
        private Path path() {
            return server.planFile()
                    .resolveSibling("administrator-" + server.text("host_key").replaceAll("\\W", ""));
        }
    }
}
