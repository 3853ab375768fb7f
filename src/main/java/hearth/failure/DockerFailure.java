package hearth.failure;

import hearth.plan.ImageName;

/// What can go wrong with the Docker engine, its registry and what it runs.
public sealed interface DockerFailure extends Failure {
    /// The engine is older than what Hearth needs.
    record TooOld(String version, String least) implements DockerFailure {}

    /// The server has IPv6 only, and this engine was not told to lead containers out by it.
    record NoIpv6(String version) implements DockerFailure {}

    /// The engine does not answer.
    record NotAnswering(Evidence evidence) implements DockerFailure {}

    /// The registry has no such image.
    record ImageMissing(ImageName image) implements DockerFailure {}

    /// The registry could not be reached, or broke off and did not come back.
    record RegistryUnreachable(ImageName image, Evidence evidence) implements DockerFailure {}

    /// The registry wants no more downloads from this address for now.
    record RegistryLimit(ImageName image) implements DockerFailure {}

    /// There is no room for an image.
    record NoSpace(ImageName image) implements DockerFailure {}

    /// A container stopped by itself.
    record ContainerExited(String container, Evidence evidence) implements DockerFailure {}

    /// A container runs and does not become ready.
    record ContainerNotReady(String container, long seconds, Evidence evidence) implements DockerFailure {}

    /// A container, volume or network of the name Hearth needs was made by somebody else.
    record Foreign(Thing thing, String name) implements DockerFailure {}

    /// The engine refused a request.
    record Refused(String doing, Evidence evidence) implements DockerFailure {}

    /// An engine of another kind than Hearth can use.
    ///
    /// @param kind `snap` or `podman`
    record OtherKind(String kind) implements DockerFailure {}

    /// A storage driver that copies whole images.
    record SlowStorage(String driver) implements DockerFailure {}

    /// The server does not get to the registry.
    ///
    /// @param carried whether this computer does, and carries the images over
    record RegistryOutOfReach(String registry, boolean carried, Evidence evidence) implements DockerFailure {}

    /// An image that was carried over is not what its registry says, or not for this processor.
    record ImageDamaged(ImageName image, Evidence evidence) implements DockerFailure {}

    /// What Docker keeps.
    enum Thing {
        CONTAINER,
        VOLUME,
        NETWORK
    }
}
