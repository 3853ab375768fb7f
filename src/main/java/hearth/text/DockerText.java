package hearth.text;

import static hearth.text.Remedy.CHANGE_PLAN;
import static hearth.text.Remedy.TRY_AGAIN;

import hearth.failure.DockerFailure;

/// Words for what goes wrong with the Docker engine.
final class DockerText {
    private DockerText() {}

    static FailureWords of(DockerFailure failure, Telling to) {
        return switch (failure) {
            case DockerFailure.TooOld(var version, var least) -> to.tell(TRY_AGAIN, "docker.too-old", version, least);
            case DockerFailure.NoIpv6(var version) -> to.tell(TRY_AGAIN, "docker.no-ipv6", version);
            case DockerFailure.NotAnswering(var _) -> to.tell(TRY_AGAIN, "docker.not-answering");
            case DockerFailure.ImageMissing(var image) ->
                to.tell(CHANGE_PLAN, "docker.image-missing", image.toString());
            case DockerFailure.RegistryUnreachable(var image, var _) ->
                to.tell(TRY_AGAIN, "docker.registry-unreachable", image.toString());
            case DockerFailure.RegistryLimit(var image) ->
                to.tell(TRY_AGAIN, "docker.registry-limit", image.toString());
            case DockerFailure.NoSpace(var image) -> to.tell(TRY_AGAIN, "docker.no-space", image.toString());
            case DockerFailure.ContainerExited(var container, var _) ->
                to.tell(TRY_AGAIN, "docker.container-exited", container);
            case DockerFailure.ContainerNotReady(var container, var seconds, var _) ->
                to.tell(
                        TRY_AGAIN,
                        "docker.container-not-ready",
                        container,
                        to.words().seconds(seconds));
            case DockerFailure.Foreign(var thing, var name) ->
                to.tell(
                        TRY_AGAIN,
                        switch (thing) {
                            case CONTAINER -> "docker.foreign-container";
                            case VOLUME -> "docker.foreign-volume";
                            case NETWORK -> "docker.foreign-network";
                        },
                        name);
            case DockerFailure.OtherKind(var kind) -> to.tell(TRY_AGAIN, "docker.other-kind", kind);
            case DockerFailure.SlowStorage(var driver) -> to.tell(TRY_AGAIN, "docker.slow-storage", driver);
            case DockerFailure.RegistryOutOfReach(var registry, var carried, var _)
            when carried -> to.tell(CHANGE_PLAN, "docker.registry-carried", registry);
            case DockerFailure.RegistryOutOfReach(var registry, var _, var _) ->
                to.tell(CHANGE_PLAN, "docker.registry-out-of-reach", registry);
            case DockerFailure.ImageDamaged(var image, var _) ->
                to.tell(TRY_AGAIN, "docker.image-damaged", image.toString());
            case DockerFailure.Refused(var doing, var _) -> to.tell(TRY_AGAIN, "docker.refused", doing);
        };
    }
}
