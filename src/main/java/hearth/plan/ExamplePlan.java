package hearth.plan;

import hearth.plan.Key.Need;
import java.util.List;
import java.util.Optional;

/// The plan that shows every key, with a sentence about each: what `hearth plan --example` prints. Made from the table
/// of
/// keys, so it cannot forget one. What has to be filled in stands there, everything else is switched off by a `#`;
/// sections stay on, so that one line is enough to use one setting.
public final class ExamplePlan {
    private ExamplePlan() {}

    /// The whole text.
    public static String text(Language language) {
        var words = language.bundle("settings");
        var out = new StringBuilder();
        for (var line : List.of("example.head", "example.how", "example.secrets"))
            out.append("# ").append(words.getString(line)).append('\n');
        var section = "";
        for (var key : PlanKeys.ALL) {
            var indent = key.section().isEmpty() ? "" : "  ";
            if (indent.isEmpty()) out.append('\n');
            else if (!key.section().equals(section)) {
                out.append("\n# ").append(words.getString("setting." + key.section()));
                out.append('\n').append(key.section()).append(":\n");
            }
            section = key.section();
            var off = key.need() == Need.REQUIRED ? "" : "# ";
            var example = key.equals(PlanKeys.LANGUAGE) ? key.name() + ": " + language.code() : line(key);
            out.append(indent)
                    .append("# ")
                    .append(words.getString("setting." + key.path()))
                    .append('\n');
            out.append(indent).append(off).append(example).append('\n');
        }
        return out.toString();
    }

    /// The example line for a key, such as `port: 22`.
    public static Optional<String> line(String path) {
        return PlanKeys.ALL.stream()
                .filter(key -> key.path().equals(path))
                .map(ExamplePlan::line)
                .findFirst();
    }

    private static String line(Key<?> key) {
        return key.name() + ": " + key.example();
    }
}
