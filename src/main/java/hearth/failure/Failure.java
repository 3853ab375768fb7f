package hearth.failure;

/// Something that went wrong, as data: no sentence, no cause chain, no secret. `FailureText` in `text` says what
/// happened, why, and what to do now, in each language; a failure without words there does not compile.
public sealed interface Failure
        permits SshFailure,
                ServerFailure,
                DockerFailure,
                DatabaseFailure,
                SynapseFailure,
                ProofFailure,
                WebFailure,
                NameFailure,
                MailFailure,
                SignInFailure,
                LocalFailure,
                Unexpected {

    /// What a technician would want to see; shown folded.
    default Evidence evidence() {
        return Evidence.NONE;
    }

    /// The exception that carries this failure to whoever called.
    default FailureException thrown() {
        return new FailureException(this);
    }
}
