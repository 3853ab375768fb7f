package hearth.store;

import hearth.failure.FailureException;
import hearth.failure.LocalFailure;
import hearth.plan.Language;
import hearth.plan.Plan;
import hearth.plan.PlanPlace;
import hearth.plan.PlanText;
import hearth.plan.PlanYaml;
import hearth.plan.ReadPlan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// A plan on this computer's disk. Its relative paths start from its own folder.
public final class PlanFile {
    private PlanFile() {}

    /// Reads a plan, or everything that is wrong with it.
    ///
    /// @param home     what `~` means in it
    /// @param language what a plan without a language means
    public static ReadPlan read(Path file, Path home, Language language) throws FailureException {
        var place = PlanPlace.of(file.toAbsolutePath().resolveSibling(""), home, language);
        try (var in = Files.newInputStream(file)) {
            return PlanYaml.read(in.readNBytes(PlanYaml.LARGEST + 1), place);
        } catch (IOException _) {
            throw new LocalFailure.FileUnreadable(file).thrown();
        }
    }

    /// Writes a plan in one step, in the place of an earlier one.
    public static void write(Path file, Plan plan) throws FailureException {
        PrivateFile.replace(file, PlanText.of(plan).getBytes(StandardCharsets.UTF_8));
    }
}
