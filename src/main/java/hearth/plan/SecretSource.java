package hearth.plan;

import java.nio.file.Path;
import java.util.Optional;

/// Where a secret is to be found: in the file that the plan names, else in an environment variable, else by asking. The
/// plan itself never holds one.
///
/// @param variable the environment variable
/// @param file     a file of mode 0600 whose first line is the secret
/// @param mark     what stands for the secret where a configuration is only compared, once a server was looked at; no
/// plan
///                 file has it
public record SecretSource(String variable, Optional<Path> file, String mark) {
    /// A source of which nothing else is known.
    public SecretSource(String variable, Optional<Path> file) {
        this(variable, file, "");
    }

    /// Where the password of the SSH account may be.
    public static final String SSH_PASSWORD = "HEARTH_SSH_PASSWORD";

    /// Where the passphrase of the SSH key may be.
    public static final String KEY_PASSPHRASE = "HEARTH_KEY_PASSPHRASE";

    /// Where the password that sudo asks for may be.
    public static final String SUDO_PASSWORD = "HEARTH_SUDO_PASSWORD";

    /// Where the password of the first account may be.
    public static final String ADMINISTRATOR_PASSWORD = "HEARTH_ADMIN_PASSWORD";

    /// Where the password of the mail server may be.
    public static final String MAIL_PASSWORD = "HEARTH_MAIL_PASSWORD";

    /// Where the secret half of the captcha's keys may be.
    public static final String CAPTCHA_KEY = "HEARTH_CAPTCHA_KEY";

    /// The same source, whose secret has this mark.
    SecretSource marked(String other) {
        return new SecretSource(variable, file, other);
    }

    /// The same source on another computer, which does not have the file.
    SecretSource withoutFile() {
        return variable(variable);
    }

    /// A source without a file.
    public static SecretSource variable(String name) {
        return new SecretSource(name, Optional.empty());
    }
}
