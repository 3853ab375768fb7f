package hearth.failure;

/// What can go wrong between the server and the place whose accounts are to open it.
public sealed interface SignInFailure extends Failure {
    /// The server cannot reach it.
    ///
    /// @param provider what its button says
    record ProviderUnreachable(String provider, Evidence evidence) implements SignInFailure {}

    /// It does not know this client id, or not with this secret.
    record ClientRefused(String provider, Evidence evidence) implements SignInFailure {}
}
