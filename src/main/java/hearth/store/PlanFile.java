package hearth.store;

import hearth.failure.FailureException;
import hearth.failure.LocalFailure;
import hearth.plan.Extra;
import hearth.plan.ExtraText;
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
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/// A plan on this computer's disk. Its relative paths start from its own folder.
public final class PlanFile {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

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

    /// Lets a plan file say these further options, and leaves the rest of it as the person wrote it. The file
    /// as it was stays beside it under another name.
    ///
    /// @return the copy, or empty where the file could not be written
    public static Optional<Path> keepExtra(Path file, Extra extra, Instant now) {
        try {
            var text = Files.readString(file);
            var copy = file.resolveSibling(file.getFileName() + ".before-" + STAMP.format(now));
            if (!PrivateFile.make(copy, text.getBytes(StandardCharsets.UTF_8))) return Optional.empty();
            PrivateFile.replace(file, ExtraText.in(text, extra).getBytes(StandardCharsets.UTF_8));
            return Optional.of(copy);
        } catch (IOException | FailureException _) {
            return Optional.empty();
        }
    }

    /// Writes a plan in one step, in the place of an earlier one.
    public static void write(Path file, Plan plan) throws FailureException {
        PrivateFile.replace(file, PlanText.of(plan).getBytes(StandardCharsets.UTF_8));
    }
}
