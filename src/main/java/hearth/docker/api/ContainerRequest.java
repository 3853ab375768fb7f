package hearth.docker.api;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.LogConfig;
import com.github.dockerjava.api.model.MountType;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports;
import com.github.dockerjava.api.model.RestartPolicy;
import com.github.dockerjava.api.model.VolumeOptions;
import hearth.docker.ContainerSpec;
import hearth.docker.Docker;
import hearth.docker.Mount;
import hearth.docker.Port;
import java.util.Map;
import java.util.TreeMap;

/// A [ContainerSpec] in the engine's terms.
final class ContainerRequest {
    static final Map<String, String> OURS = Map.of(Docker.LABEL, "1");

    /// Docker's default keeps every line for ever, until the disk is full.
    private static final Map<String, String> LOG_LIMITS = Map.of("max-size", "10m", "max-file", "3");

    private ContainerRequest() {}

    static CreateContainerCmd of(ContainerSpec spec, DockerClient client) {
        var request = client.createContainerCmd(spec.image().toString())
                .withName(spec.name())
                .withLabels(labels(spec))
                .withEnv(spec.environment().entrySet().stream()
                        .map(e -> e.getKey() + "=" + e.getValue())
                        .toList())
                .withExposedPorts(
                        spec.ports().stream().map(ContainerRequest::exposed).toList())
                .withHostConfig(hostConfig(spec));
        if (!spec.entrypoint().isEmpty()) request.withEntrypoint(spec.entrypoint());
        if (!spec.command().isEmpty()) request.withCmd(spec.command());
        if (!spec.user().isEmpty()) request.withUser(spec.user());
        if (!spec.network().isEmpty()) request.withAliases(spec.name());
        return request;
    }

    private static Map<String, String> labels(ContainerSpec spec) {
        var labels = new TreeMap<>(spec.labels());
        labels.putAll(OURS);
        labels.put(ContainerSpec.FINGERPRINT_LABEL, spec.fingerprint());
        return labels;
    }

    private static HostConfig hostConfig(ContainerSpec spec) {
        return HostConfig.newHostConfig()
                .withRestartPolicy(spec.keep() ? RestartPolicy.unlessStoppedRestart() : RestartPolicy.noRestart())
                .withNetworkMode(spec.network().isEmpty() ? "none" : spec.network())
                .withMounts(spec.mounts().stream().map(ContainerRequest::mount).toList())
                .withPortBindings(
                        spec.ports().stream().map(ContainerRequest::published).toList())
                .withLogConfig(new LogConfig(LogConfig.LoggingType.JSON_FILE, LOG_LIMITS));
    }

    private static ExposedPort exposed(Port port) {
        return port.udp() ? ExposedPort.udp(port.number()) : ExposedPort.tcp(port.number());
    }

    /// Without an address: on all of them, IPv6 too.
    private static PortBinding published(Port port) {
        var binding = port.local()
                ? Ports.Binding.bindIpAndPort("127.0.0.1", port.number())
                : Ports.Binding.bindPort(port.number());
        return new PortBinding(binding, exposed(port));
    }

    /// The label on a volume counts when the engine has to make it; a folder that is missing is refused by the
    /// engine.
    private static com.github.dockerjava.api.model.Mount mount(Mount mount) {
        var request = new com.github.dockerjava.api.model.Mount().withTarget(mount.target());
        return switch (mount) {
            case Mount.Volume volume ->
                request.withType(MountType.VOLUME)
                        .withSource(volume.name())
                        .withVolumeOptions(new VolumeOptions().withLabels(OURS));
            case Mount.Folder folder ->
                request.withType(MountType.BIND).withSource(folder.path()).withReadOnly(true);
        };
    }
}
