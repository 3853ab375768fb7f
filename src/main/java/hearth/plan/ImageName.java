package hearth.plan;

import java.util.regex.Pattern;

/// A container image by name and tag, such as `postgres:17` or `ghcr.io/element-hq/synapse:v1.163.2`.
public record ImageName(String repository, String tag) {
    private static final Pattern SHAPE = Pattern.compile(
            "(?<repository>(?:[a-z0-9.-]+(?::[0-9]+)?/)?[a-z0-9]+(?:[._/-]+[a-z0-9]+)*):(?<tag>[A-Za-z0-9_][A-Za-z0-9._-]{0,127})");

    /// Reads an image. A tag has to be there and `latest` is refused: what runs tomorrow must be what was tried
    /// today.
    public static Parsed<ImageName> parse(String text) {
        var match = SHAPE.matcher(text);
        return match.matches() && !match.group("tag").equals("latest")
                ? Parsed.ok(new ImageName(match.group("repository"), match.group("tag")))
                : Parsed.bad(new Problem.NotA(Problem.Kind.IMAGE, text));
    }

    @Override
    public String toString() {
        return repository + ":" + tag;
    }
}
