package hearth.docker;

import hearth.plan.ImageName;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// A container that should run. Plain data, so that the same spec becomes an engine request, a compose.yaml and a
/// fingerprint; it holds no secret.
///
/// @param entrypoint replaces the image's own; empty leaves it
/// @param command    replaces the image's own; empty leaves it
/// @param user       `uid:gid`, or an empty text for the image's own
/// @param network    the network it joins under its own name, or an empty text for no network at all
/// @param keep       whether the engine starts it again after a crash or a reboot (`unless-stopped`)
public record ContainerSpec(
        String name,
        ImageName image,
        List<String> entrypoint,
        List<String> command,
        String user,
        SortedMap<String, String> environment,
        List<Mount> mounts,
        List<Port> ports,
        String network,
        boolean keep,
        SortedMap<String, String> labels) {

    /// The label that holds [#fingerprint()], by which a running container is known to be the wanted one.
    public static final String FINGERPRINT_LABEL = "hearth.spec";

    /// A container that keeps running, with the image's own program.
    public static ContainerSpec service(String name, ImageName image, String network) {
        return new ContainerSpec(
                name,
                image,
                List.of(),
                List.of(),
                "",
                new TreeMap<>(),
                List.of(),
                List.of(),
                network,
                true,
                new TreeMap<>());
    }

    /// A container that does one thing and ends.
    public static ContainerSpec task(String name, ImageName image, String user, List<String> program) {
        return new ContainerSpec(
                name,
                image,
                program.subList(0, 1),
                program.subList(1, program.size()),
                user,
                new TreeMap<>(),
                List.of(),
                List.of(),
                "",
                false,
                new TreeMap<>());
    }

    /// The same container with one more environment variable, which must not be a secret: it can be read by
    /// inspecting.
    public ContainerSpec with(String variable, String value) {
        var more = new TreeMap<>(environment);
        more.put(variable, value);
        return new ContainerSpec(name, image, entrypoint, command, user, more, mounts, ports, network, keep, labels);
    }

    /// The same container, seeing these.
    public ContainerSpec mounting(Mount... these) {
        return new ContainerSpec(
                name, image, entrypoint, command, user, environment, List.of(these), ports, network, keep, labels);
    }

    /// The same container, published to the world.
    public ContainerSpec publishing(Port... these) {
        return new ContainerSpec(
                name, image, entrypoint, command, user, environment, mounts, List.of(these), network, keep, labels);
    }

    /// The same container, running this in place of the image's own command.
    public ContainerSpec running(String... words) {
        return new ContainerSpec(
                name, image, entrypoint, List.of(words), user, environment, mounts, ports, network, keep, labels);
    }

    /// The same container, marked with the files it reads, so that another text of theirs is another container.
    public ContainerSpec reading(String digest) {
        var more = new TreeMap<>(labels);
        more.put("hearth.files", digest);
        return new ContainerSpec(
                name, image, entrypoint, command, user, environment, mounts, ports, network, keep, more);
    }

    /// A digest of everything above: equal specs, equal fingerprints, whatever Java or Hearth wrote them.
    public String fingerprint() {
        try {
            var text = String.join(
                    "\n",
                    name,
                    image.toString(),
                    entrypoint.toString(),
                    command.toString(),
                    user,
                    environment.toString(),
                    mounts.toString(),
                    ports.toString(),
                    network,
                    String.valueOf(keep),
                    labels.toString());
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
