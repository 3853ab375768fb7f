package hearth.terminal;

import hearth.plan.Language;
import hearth.plan.PlanPlace;
import hearth.plan.PlanProblem;
import hearth.plan.PlanYaml;
import hearth.plan.Problem;
import hearth.plan.ReadPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Reads the plan that somebody named.
final class PlanReader {
    private PlanReader() {}

    static ReadPlan read(String name, Language language) {
        try {
            var file = Path.of(name).toAbsolutePath();
            var folder = Optional.ofNullable(file.getParent()).orElse(file);
            var place = PlanPlace.of(folder, Path.of(System.getProperty("user.home", ".")), language);
            return PlanYaml.read(Files.readAllBytes(file), place);
        } catch (IOException | InvalidPathException _) {
            return new ReadPlan.Bad(List.of(new PlanProblem(1, "", new Problem.FileUnreadable(Path.of(name)))));
        }
    }
}
