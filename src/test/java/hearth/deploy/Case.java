package hearth.deploy;

import hearth.deploy.sight.Sight;
import hearth.deploy.sight.Survey;
import hearth.deploy.sight.SurveyText;
import hearth.plan.Plan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.Yaml;

/// A case of `cases/steps` or `cases/checks`. Its keys:
///
///   things look from here ([CaseOutlook])
/// - `facts`: a capture in `cases/facts`
/// - `sections`: sections of the capture that say something else (a list of lines, or nothing when they are not there)
/// - `replace`: words of the capture that are replaced, as regular expressions
/// - `plan`: keys of the plan that are not as in `cases/steps/plan.yaml`
/// - `brings`: the person's secrets that are new to the server, by name, with a mark for each
/// - for the checks: `survey`, a capture in `cases/surveys`, and `survey-sections`, like `sections`; and how
/// - and the outcome, under one key that says of what kind it is.
public record Case(String id, String name, Map<String, Object> yaml) {
    private static final Set<String> GIVEN = Set.of(
            "facts",
            "sections",
            "replace",
            "plan",
            "brings",
            "survey",
            "survey-sections",
            "names",
            "elsewhere",
            "ssh",
            "caa",
            "ports",
            "authority",
            "registry",
            "mail",
            "homeservers",
            "clock");

    /// All cases below a folder.
    public static List<Case> in(String folder) {
        return CaseFiles.in(folder, ".yaml").stream()
                .filter(path -> path.contains("/"))
                .map(path -> {
                    Map<String, Object> yaml = new Yaml().load(CaseFiles.text(folder + "/" + path + ".yaml"));
                    return new Case(path.substring(0, path.indexOf('/')), path, yaml);
                })
                .toList();
    }

    /// What the server looks like.
    public Facts facts() {
        return CaseFacts.of(String.valueOf(yaml.get("facts")), map("sections"), map("replace"));
    }

    /// What is wanted.
    public Plan plan() {
        var marks = new HashMap<String, String>();
        facts().files().given().forEach((name, kept) -> marks.put(name, kept.mark()));
        marks.putAll(map("brings"));
        return CasePlan.with(map("plan")).marked(marks);
    }

    /// What the server looks like, and how things look from here.
    public Sight sight() {
        var facts = facts();
        return new Sight(facts, survey(), new CaseOutlook(this, facts).outlook());
    }

    /// What else the server says of itself.
    private Survey survey() {
        var text = CaseFiles.text("surveys/" + yaml.getOrDefault("survey", "debian-12-bare") + ".txt");
        Map<String, List<String>> sections = map("survey-sections");
        for (var section : sections.entrySet()) text = CaseFacts.with(text, section.getKey(), section.getValue());
        return SurveyText.parse(text, plan().frontDoor().ports());
    }

    /// Whether the case says anything of this.
    boolean says(String key) {
        return yaml.containsKey(key);
    }

    /// What it says of this.
    Object get(String key) {
        return yaml.getOrDefault(key, "");
    }

    /// Of what kind the outcome is.
    public String kind() {
        var kinds = yaml.keySet().stream().filter(key -> !GIVEN.contains(key)).toList();
        if (kinds.size() != 1) throw new IllegalArgumentException(name + " says not one outcome but " + kinds);
        return kinds.getFirst();
    }

    /// The outcome, as one line for each of its parts.
    public List<String> outcome() {
        var outcome = yaml.get(kind());
        return outcome instanceof List<?> lines
                ? lines.stream().map(Object::toString).toList()
                : List.of(String.valueOf(outcome));
    }

    @SuppressWarnings("unchecked") // the files are ours
    <T> Map<String, T> map(String key) {
        return (Map<String, T>) yaml.getOrDefault(key, Map.of());
    }

    /// The name under which it is reported.
    @Override
    public String toString() {
        return name;
    }
}
