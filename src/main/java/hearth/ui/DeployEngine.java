package hearth.ui;

import hearth.deploy.Access;
import hearth.deploy.Adoption;
import hearth.deploy.Deployer;
import hearth.deploy.Deployer.Goal;
import hearth.deploy.Deployer.Outcome;
import hearth.deploy.Deployment;
import hearth.deploy.Event;
import hearth.deploy.Facts;
import hearth.deploy.Request;
import hearth.deploy.Tools;
import hearth.deploy.Visit;
import hearth.deploy.sight.Glance;
import hearth.failure.FailureException;
import hearth.plan.Fingerprint;
import hearth.plan.HostName;
import hearth.plan.Language;
import hearth.plan.Resolver;
import hearth.plan.SshTarget;
import hearth.store.AppFolders;
import hearth.store.JournalFile;
import hearth.text.EventJson;
import hearth.text.Speech;
import hearth.ui.model.Engine;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The real thing: the same deployer that the terminal has. What happens is kept in a journal, and every secret
/// that was typed is known to the redaction before anything else happens.
public final class DeployEngine implements Engine {
    private static final Logger LOG = LoggerFactory.getLogger(DeployEngine.class);

    private final Tools tools;
    private final AppFolders folders;
    private final EventJson json;

    public DeployEngine(Tools tools, AppFolders folders) {
        this.tools = tools;
        this.folders = folders;
        this.json = Speech.in(Language.ENGLISH, ZoneOffset.UTC).json(tools.redaction());
    }

    @Override
    public Guest visit(SshTarget target, Access access) throws FailureException {
        var visit = Visit.to(target, access, tools);
        return new Guest() {
            @Override
            public Facts facts() {
                return visit.facts();
            }

            @Override
            public Fingerprint hostKey() {
                return visit.hostKey();
            }

            @Override
            public List<String> addressesOf(HostName name) throws FailureException {
                return visit.addressesOf(name);
            }

            @Override
            public Glance glance(Optional<URI> mirror) throws FailureException {
                return visit.glance(mirror);
            }

            @Override
            public Adoption adoption() throws FailureException {
                return visit.adoption();
            }

            @Override
            public void close() {
                visit.close();
            }
        };
    }

    @Override
    public List<String> addressesOf(HostName name, Optional<Resolver> resolver) throws FailureException {
        return Visit.addressesFromHere(name, resolver);
    }

    @Override
    public Run start(Request request, Goal goal, Consumer<Event> listener) throws FailureException {
        learn(request);
        var journal = goal == Goal.DEPLOY ? journal(request) : Optional.<JournalFile>empty();
        var deployment = new Deployer(tools).start(request, goal, event -> {
            journal.ifPresent(file -> file.add(json.line(event)));
            listener.accept(event);
            if (ends(event)) journal.ifPresent(JournalFile::close);
        });
        return running(deployment);
    }

    private void learn(Request request) throws FailureException {
        request.secrets().forEach(tools.redaction()::learn);
        request.password().known().ifPresent(tools.redaction()::learn);
    }

    private Optional<JournalFile> journal(Request request) {
        try {
            var name = request.plan().serverName().toString();
            return Optional.of(JournalFile.begin(folders, name, tools.clock().instant()));
        } catch (FailureException e) {
            LOG.warn("there will be no journal: {}", e.failure());
            return Optional.empty();
        }
    }

    private static boolean ends(Event event) {
        return event instanceof Event.Finished
                || event instanceof Event.Failed
                || event instanceof Event.Blocked
                || event instanceof Event.Cancelled;
    }

    private static Run running(Deployment deployment) {
        return new Run() {
            @Override
            public Outcome await() {
                return deployment.await();
            }

            @Override
            public void cancel() {
                deployment.cancel();
            }
        };
    }
}
