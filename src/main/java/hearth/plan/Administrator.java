package hearth.plan;

import java.util.Optional;

/// The first account, which may administer the server.
///
/// @param name     the part before the colon
/// @param password where the password is found; generated when it is nowhere
/// @param email    where mail that tries the mail server goes
public record Administrator(Localpart name, SecretSource password, Optional<String> email) {}
