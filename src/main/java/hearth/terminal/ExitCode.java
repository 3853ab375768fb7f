package hearth.terminal;

import hearth.deploy.Deployer.Outcome;
import hearth.failure.Failure;
import hearth.failure.LocalFailure;
import hearth.failure.SshFailure;
import hearth.failure.SynapseFailure;

/// What Hearth leaves with; documented in `--help` and in docs/command-line.md.
final class ExitCode {
    /// All was done.
    static final int DONE = 0;
    /// It did not work.
    static final int FAILED = 1;
    /// What Hearth was given is wrong or not complete: the person has to change it before trying again.
    static final int BAD_INPUT = 2;
    /// A check found something in the way, and nothing was changed.
    static final int BLOCKED = 3;
    /// Somebody stopped it.
    static final int CANCELLED = 130;

    private ExitCode() {}

    static int of(Outcome outcome) {
        return switch (outcome) {
            case DONE -> DONE;
            case FAILED -> FAILED;
            case BLOCKED -> BLOCKED;
            case CANCELLED -> CANCELLED;
        };
    }

    /// What is missing is an answer, and nobody was there to give it: as bad as a key that is missing in the plan.
    static int of(Failure failure) {
        return switch (failure) {
            case SshFailure.HostKeyUnknown _,
                    SshFailure.PassphraseNeeded _,
                    SshFailure.SudoPasswordNeeded _,
                    SynapseFailure.AdministratorPasswordNeeded _,
                    LocalFailure.SecretMissing _ -> BAD_INPUT;
            case LocalFailure.Cancelled _ -> CANCELLED;
            default -> FAILED;
        };
    }
}
