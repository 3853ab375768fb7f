package hearth.plan;

/// The first account, which may administer the server.
///
/// @param name     the part before the colon
/// @param password where the password is found; generated when it is nowhere
public record Administrator(Localpart name, SecretSource password) {}
