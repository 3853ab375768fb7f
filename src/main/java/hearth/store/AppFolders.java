package hearth.store;

import java.nio.file.Path;
import java.util.Map;
import net.harawata.appdirs.AppDirsFactory;

/// The folders of Hearth on this computer, where the system wants such things to be. None of them has to exist yet.
///
/// @param config what the person has chosen
/// @param data   what must not be lost: accepted host keys, passwords that Hearth made up, journals
/// @param logs   what may be deleted at any time
/// @param cache  what can be fetched again
public record AppFolders(Path config, Path data, Path logs, Path cache) {
    /// Moves all folders into one: for a Hearth on a USB stick, and for tests.
    public static final String VARIABLE = "HEARTH_HOME";

    private static final String NAME = "hearth";

    /// The folders for this environment.
    public static AppFolders of(Map<String, String> environment) {
        var home = environment.getOrDefault(VARIABLE, "");
        if (!home.isBlank()) return in(Path.of(home).toAbsolutePath());
        var system = AppDirsFactory.getInstance();
        return new AppFolders(
                Path.of(system.getUserConfigDir(NAME, null, null)),
                Path.of(system.getUserDataDir(NAME, null, null)),
                Path.of(system.getUserLogDir(NAME, null, null)),
                Path.of(system.getUserCacheDir(NAME, null, null)));
    }

    /// The folders below one place.
    public static AppFolders in(Path home) {
        return new AppFolders(
                home.resolve("config"), home.resolve("data"), home.resolve("logs"), home.resolve("cache"));
    }
}
