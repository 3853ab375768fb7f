package hearth.plan;

import hearth.plan.Key.Need;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;

/// The plan that shows every key, with a sentence about each: what `hearth plan --example` prints. Made from the table
/// of keys, so it cannot forget one. What has to be filled in stands there, everything else is switched off by a `#`;
/// sections stay on, so that one line is enough to use one setting.
public final class ExamplePlan {
    private final Language language;
    private final ResourceBundle words;
    private final StringBuilder out = new StringBuilder();
    private String section = "";

    private ExamplePlan(Language language) {
        this.language = language;
        this.words = language.bundle("settings");
    }

    /// The whole text.
    public static String text(Language language) {
        var plan = new ExamplePlan(language);
        for (var line : List.of("example.head", "example.how", "example.secrets"))
            plan.out.append("# ").append(plan.words.getString(line)).append('\n');
        PlanKeys.ALL.forEach(plan::add);
        return plan.out.toString();
    }

    /// The example line for a key, such as `port: 22`.
    public static Optional<String> line(String path) {
        return PlanKeys.find(path).map(ExamplePlan::line);
    }

    private void add(Key<?> key) {
        if (key.section().isEmpty()) out.append('\n');
        else if (!key.section().equals(section)) open(key.section());
        section = key.section();
        var off = key.need() == Need.REQUIRED ? "" : "# ";
        var example = key.equals(PlanKeys.LANGUAGE) ? key.name() + ": " + language.code() : line(key);
        add(depth(key.path()), key.path(), off + example);
    }

    /// Writes the heads of a section and of those around it that are not open yet.
    private void open(String path) {
        for (var end = path.indexOf('.'); ; end = path.indexOf('.', end + 1)) {
            var at = end < 0 ? path : path.substring(0, end);
            if (!(section + ".").startsWith(at + ".")) {
                out.append('\n');
                add(depth(at), at, name(at) + ":");
            }
            if (end < 0) return;
        }
    }

    private void add(int depth, String path, String line) {
        var indent = "  ".repeat(depth);
        out.append(indent)
                .append("# ")
                .append(words.getString("setting." + path))
                .append('\n');
        out.append(indent).append(line).append('\n');
    }

    private static int depth(String path) {
        return (int) path.chars().filter(c -> c == '.').count();
    }

    private static String name(String path) {
        var name = path.substring(path.lastIndexOf('.') + 1);
        return name.equals(SignInSection.ANY) ? SignInSection.EXAMPLE : name;
    }

    private static String line(Key<?> key) {
        return key.name() + ": " + key.example();
    }
}
