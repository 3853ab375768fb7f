package hearth.deploy;

import hearth.plan.Language;
import hearth.plan.Plan;
import hearth.plan.PlanPlace;
import hearth.plan.PlanYaml;
import hearth.plan.ReadPlan;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

/// The plan of the cases, `cases/steps/plan.yaml`, and others that differ from it in a few keys.
public final class CasePlan {
    private static final Path FOLDER = CaseFiles.ROOT.resolve("steps").toAbsolutePath();

    private CasePlan() {}

    /// The plan that the captures in `cases/facts` come from.
    public static Plan usual() {
        return with(Map.of());
    }

    /// The same plan, with these keys in place of its own: a section is taken key by key, and a key without a
    /// value is left out.
    public static Plan with(Map<String, ?> other) {
        Map<String, Object> plan = new Yaml().load(CaseFiles.text("steps/plan.yaml"));
        var text = new Yaml().dump(merged(plan, other));
        var place = PlanPlace.of(FOLDER, FOLDER, Language.ENGLISH);
        return switch (PlanYaml.read(text, place)) {
            case ReadPlan.Good(var read) -> read;
            case ReadPlan.Bad(var problems) -> throw new IllegalArgumentException(problems + "\n" + text);
        };
    }

    @SuppressWarnings("unchecked") // a map in YAML is a map of texts here
    private static Map<String, Object> merged(Map<String, Object> plan, Map<String, ?> other) {
        var merged = new LinkedHashMap<>(plan);
        other.forEach((key, value) -> {
            if (value == null) merged.remove(key);
            else if (value instanceof Map<?, ?> section && merged.get(key) instanceof Map<?, ?> before)
                merged.put(key, merged((Map<String, Object>) before, (Map<String, ?>) section));
            else merged.put(key, value);
        });
        return merged;
    }
}
