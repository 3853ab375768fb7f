package hearth.terminal;

import hearth.plan.Localpart;
import hearth.plan.Plan;
import hearth.store.AppFolders;
import java.nio.file.Path;

/// Where the passwords lie that Hearth made up for accounts: in a folder for each server name.
record MadePasswords(Path folder, Localpart administrator) {
    static MadePasswords of(Plan plan, AppFolders folders) {
        return new MadePasswords(
                folders.data().resolve(plan.serverName().toString()),
                plan.administrator().name());
    }

    /// The file for an account.
    Path file(Localpart who) {
        return folder.resolve(
                who.equals(administrator)
                        ? "administrator-password"
                        : "password-of-" + who.value().replace('/', '_'));
    }
}
