package hearth.text;

import java.util.List;
import java.util.stream.Stream;

/// The names of steps, checks and probes, and a sentence about each, by their ids. An id without a name, from a newer
/// journal for example, stands for itself.
public final class Names {
    private final Texts texts;

    public Names(Texts texts) {
        this.texts = texts;
    }

    public String step(String id) {
        return name("step", id);
    }

    public String check(String id) {
        return name("check", id);
    }

    public String probe(String id) {
        return name("probe", id);
    }

    /// What a step, a check or a probe is good for, in one sentence.
    public String about(String id) {
        return Stream.of("step", "check", "probe")
                .flatMap(kind -> texts.find(kind + "." + id + ".about").stream())
                .findFirst()
                .orElse("");
    }

    /// Every name of a kind (`step`, `check`, `probe`), for whoever sets them in columns.
    public List<String> all(String kind) {
        return texts.keys().stream()
                .filter(key -> key.startsWith(kind + ".") && key.endsWith(".name"))
                .map(texts::say)
                .toList();
    }

    /// The name of whatever has this id.
    public String any(String id) {
        return Stream.of("step", "check", "probe")
                .flatMap(kind -> texts.find(kind + "." + id + ".name").stream())
                .findFirst()
                .orElse(id);
    }

    private String name(String kind, String id) {
        return texts.find(kind + "." + id + ".name").orElse(id);
    }
}
