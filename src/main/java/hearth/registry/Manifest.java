package hearth.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What an image is made of (OCI Image Format Specification, "Image Manifest" and "Image Index"; Docker's own
/// kinds have the same fields).
///
/// @param layers from the lowest up, packed
record Manifest(Part config, List<Part> layers) {
    static final String KINDS = String.join(
            ", ",
            "application/vnd.oci.image.index.v1+json",
            "application/vnd.docker.distribution.manifest.list.v2+json",
            "application/vnd.oci.image.manifest.v1+json",
            "application/vnd.docker.distribution.manifest.v2+json");

    private static final ObjectMapper JSON = new ObjectMapper();

    /// A blob.
    record Part(Digest digest, long size) {}

    /// The manifest for a processor, when this is a list of several; the first that fits is meant.
    ///
    /// @param architecture as Go says: `amd64`, `arm64`
    static Optional<Digest> chosen(byte[] text, String architecture) throws IOException {
        for (var one : JSON.readTree(text).path("manifests")) {
            var platform = one.path("platform");
            if (platform.path("os").asText().equals("linux")
                    && platform.path("architecture").asText().equals(architecture))
                return Optional.of(Digest.of(one.path("digest").asText()));
        }
        return Optional.empty();
    }

    /// Whether this is a list of manifests.
    static boolean several(byte[] text) throws IOException {
        return JSON.readTree(text).has("manifests");
    }

    static Manifest parse(byte[] text) throws IOException {
        var tree = JSON.readTree(text);
        if (!tree.has("config") || !tree.has("layers")) throw new IOException("not an image manifest");
        var layers = new ArrayList<Part>();
        for (var layer : tree.path("layers")) layers.add(part(layer));
        return new Manifest(part(tree.path("config")), layers);
    }

    private static Part part(JsonNode node) {
        return new Part(
                Digest.of(node.path("digest").asText()), node.path("size").asLong());
    }

    /// Everything that has to be fetched, each once.
    List<Part> parts() {
        var all = new ArrayList<>(List.of(config));
        for (var layer : layers) if (!all.contains(layer)) all.add(layer);
        return all;
    }

    /// The bytes of all of it.
    long size() {
        return parts().stream().mapToLong(Part::size).sum();
    }
}
