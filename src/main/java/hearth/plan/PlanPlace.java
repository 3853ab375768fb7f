package hearth.plan;

import java.nio.file.Path;

/// Where a plan is read: what its relative paths, its `~` and its silence about the language mean.
///
/// @param folder       the folder that relative paths start from, usually the plan file's own
/// @param home         what `~` stands for
/// @param language     the language of a plan that names none
/// @param looksAtFiles whether the files that the plan names have to be there and be safe; not so for a plan that comes
///                     from another computer
public record PlanPlace(Path folder, Path home, Language language, boolean looksAtFiles) {
    /// A place on this computer.
    public static PlanPlace of(Path folder, Path home, Language language) {
        return new PlanPlace(folder.toAbsolutePath().normalize(), home, language, true);
    }

    /// The same place, for a plan whose files are not here.
    public PlanPlace withoutFiles() {
        return new PlanPlace(folder, home, language, false);
    }

    /// The absolute path that a text in the plan means.
    ///
    /// @throws java.nio.file.InvalidPathException when this computer could not have a file of that name
    Path path(String text) {
        var inHome = text.equals("~") || text.startsWith("~/") || text.startsWith("~\\");
        return (inHome ? home.resolve(text.substring(Math.min(2, text.length()))) : folder.resolve(text)).normalize();
    }
}
