package hearth.docker.api;

import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.NotModifiedException;
import com.github.dockerjava.api.model.Network.Ipam;
import hearth.docker.ContainerSpec;
import hearth.docker.ContainerState;
import hearth.docker.Docker;
import hearth.docker.Ended;
import hearth.docker.PullProgress;
import hearth.failure.DockerFailure;
import hearth.failure.DockerFailure.Thing;
import hearth.failure.Evidence;
import hearth.failure.FailureException;
import hearth.host.Host;
import hearth.plan.ImageName;
import hearth.secret.Redaction;
import java.util.Optional;
import java.util.function.Consumer;

/// The Docker engine of a server, through the SSH connection: no port of the engine's is opened anywhere.
///
/// A call costs one round trip, two where the label has to be seen first; the first call one or two more, for the
/// channel. A thread that is interrupted while it waits leaves with `LocalFailure.Cancelled`.
public final class SshDocker implements Docker {
    private static final int LAST_LINES = 20;

    private final Engine engine;
    private final Pulls pulls;
    private final Containers containers;
    /// Addresses that nobody has in the internet (RFC 4193). Engines before 27 choose none by themselves.
    private static final String OWN_IPV6 = "fd68:6561:7274:68::/64";

    private final Redaction redaction;

    /// Connects when it is first used.
    public SshDocker(Host host, Redaction redaction) {
        this.engine = new Engine(host, redaction);
        this.pulls = new Pulls(engine);
        this.containers = new Containers(engine);
        this.redaction = redaction;
    }

    @Override
    public void pull(ImageName image, Consumer<PullProgress> progress) throws FailureException {
        pulls.pull(image, progress);
    }

    @Override
    public void createNetwork(String name, Families families) throws FailureException {
        var made = engine.ask("create network " + name, client -> {
            try {
                var request = client.createNetworkCmd()
                        .withName(name)
                        .withDriver("bridge")
                        .withCheckDuplicate(true) // engines before 25 would make a second one of the same name
                        .withLabels(ContainerRequest.OURS);
                if (families == Families.BOTH)
                    request.withEnableIpv6(true)
                            .withIpam(new Ipam().withConfig(new Ipam.Config().withSubnet(OWN_IPV6)));
                request.exec();
                return true;
            } catch (ConflictException e) {
                return false;
            }
        });
        if (made) return;
        var labels = engine.ask(
                "look at network " + name,
                client -> client.inspectNetworkCmd().withNetworkId(name).exec().getLabels());
        if (!Inspected.areOurs(labels)) throw new DockerFailure.Foreign(Thing.NETWORK, name).thrown();
    }

    /// The engine answers with the volume of that name, new or old, so its label tells.
    @Override
    public void createVolume(String name) throws FailureException {
        var labels = engine.ask(
                "create volume " + name,
                client -> client.createVolumeCmd()
                        .withName(name)
                        .withLabels(ContainerRequest.OURS)
                        .exec()
                        .getLabels());
        if (!Inspected.areOurs(labels)) throw new DockerFailure.Foreign(Thing.VOLUME, name).thrown();
    }

    @Override
    public void start(ContainerSpec spec) throws FailureException {
        containers.start(spec);
    }

    @Override
    public Ended runToEnd(ContainerSpec spec) throws FailureException {
        return containers.runToEnd(spec, redaction);
    }

    @Override
    public void startAgain(String container) throws FailureException {
        var id = containers.ours("start " + container, container).id();
        engine.tell("start " + container, client -> {
            try {
                client.startContainerCmd(id).exec();
            } catch (NotModifiedException e) {
                // It runs.
            }
        });
    }

    @Override
    public void stop(String container, int seconds) throws FailureException {
        var id = containers.ours("stop " + container, container).id();
        engine.tell("stop " + container, client -> {
            try {
                client.stopContainerCmd(id).withTimeout(seconds).exec();
            } catch (NotModifiedException e) {
                // It stands still.
            }
        });
    }

    @Override
    public void restart(String container) throws FailureException {
        var id = containers.ours("restart " + container, container).id();
        engine.ask(
                "restart " + container, client -> client.restartContainerCmd(id).exec());
    }

    @Override
    public void reload(String container) throws FailureException {
        var id = containers.ours("reload " + container, container).id();
        engine.tell(
                "reload " + container,
                client -> client.killContainerCmd(id).withSignal("HUP").exec());
    }

    @Override
    public void rename(String container, String name) throws FailureException {
        var id = containers.ours("rename " + container, container).id();
        engine.tell(
                "rename " + container,
                client -> client.renameContainerCmd(id).withName(name).exec());
    }

    @Override
    public void remove(String container) throws FailureException {
        var there = containers.find(container);
        if (there.isPresent()) containers.remove(there.get().ours().id(), container);
    }

    @Override
    public Optional<ContainerState> look(String container) throws FailureException {
        return containers.find(container).map(Inspected::state);
    }

    @Override
    public Evidence lastLines(String container) throws FailureException {
        return Evidence.of(
                container,
                -1,
                redaction.mask(containers.printed(container, LAST_LINES).both()));
    }

    @Override
    public void close() {
        engine.close();
    }
}
