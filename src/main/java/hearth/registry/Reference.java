package hearth.registry;

import hearth.plan.ImageName;
import java.net.URI;
import java.util.Optional;

/// Where an image lies: its registry, and its name there.
///
/// @param registry `https://registry-1.docker.io`, without a slash at the end
record Reference(URI registry, String repository, String tag) {
    /// The registry of names without one (github.com/distribution/reference).
    private static final URI DOCKER_HUB = URI.create("https://registry-1.docker.io");

    /// @param mirror a registry that answers in Docker Hub's place
    static Reference of(ImageName image, Optional<URI> mirror) {
        var name = image.repository();
        var slash = name.indexOf('/');
        var first = slash < 0 ? "" : name.substring(0, slash);
        if (first.contains(".") || first.contains(":"))
            return new Reference(URI.create("https://" + first), name.substring(slash + 1), image.tag());
        var hub = mirror.map(uri -> URI.create(uri.toString().replaceFirst("/*$", "")))
                .orElse(DOCKER_HUB);
        return new Reference(hub, slash < 0 ? "library/" + name : name, image.tag());
    }

    URI manifest(String tagOrDigest) {
        return URI.create(registry + "/v2/" + repository + "/manifests/" + tagOrDigest);
    }

    URI blob(Digest digest) {
        return URI.create(registry + "/v2/" + repository + "/blobs/" + digest);
    }

    /// What reading it is called where tokens are given out.
    String scope() {
        return "repository:" + repository + ":pull";
    }
}
