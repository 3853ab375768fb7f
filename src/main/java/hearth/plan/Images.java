package hearth.plan;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/// The images that the server runs, and where it gets them.
///
/// @param mirror a registry that answers in Docker Hub's place (`registry-mirrors` of the Docker engine)
/// @param carry  whether this computer fetches them for the server
public record Images(ImageName synapse, ImageName postgres, ImageName caddy, Optional<URI> mirror, Carry carry) {
    /// The versions this Hearth was made for and tried with.
    public static final Images DEFAULT = new Images(
            new ImageName("matrixdotorg/synapse", "v1.163.2"),
            new ImageName("postgres", "17"),
            new ImageName("caddy", "2.11"),
            Optional.empty(),
            Carry.AUTO);

    /// Reads the address of a mirror. The Docker engine takes no path in it.
    public static Parsed<URI> parseMirror(String text) {
        return switch (WebAddress.parse(text, List.of("https", "http"))) {
            case Parsed.Ok<URI>(var uri)
            when !uri.getPath().isEmpty() && !uri.getPath().equals("/") ->
                Parsed.bad(new Problem.NotA(Problem.Kind.MIRROR, text));
            case Parsed.Ok<URI> ok -> ok;
            case Parsed.Bad<URI>(Problem.NotA(var _, var seen)) ->
                Parsed.bad(new Problem.NotA(Problem.Kind.MIRROR, seen));
            case Parsed.Bad<URI> bad -> bad;
        };
    }

    /// All of them, in the order in which a deployment needs them.
    public List<ImageName> all() {
        return List.of(postgres, synapse, caddy);
    }
}
