package hearth.terminal;

import hearth.failure.Failure;
import hearth.failure.FailureException;
import hearth.host.Credentials;
import hearth.plan.SshTarget;
import java.util.Optional;

/// Tries again where the only thing that is missing is an answer of the person's, without a word about the failure.
record Attempts(Answers answers, Trust trust, View view) {
    /// One attempt.
    interface Attempt {
        /// The failure that ended it, if one did.
        Optional<Failure> make(SshTarget target, Credentials credentials) throws FailureException;
    }

    /// The failure that no answer of the person's could turn away, if there is one.
    Optional<Failure> at(SshTarget wanted, Attempt attempt) throws FailureException {
        var target = trust.known(wanted);
        var credentials = first(target);
        while (true) {
            var failure = attempt.make(target, credentials);
            if (failure.isEmpty()) return failure;
            var accepted = accepted(target, failure.get());
            var better =
                    accepted.isPresent() ? Optional.<Credentials>empty() : better(target, credentials, failure.get());
            if (accepted.isEmpty() && better.isEmpty()) return failure;
            target = accepted.orElse(target);
            credentials = better.orElse(credentials);
        }
    }

    private Credentials first(SshTarget target) throws FailureException {
        return view.aside(() -> answers.first(target));
    }

    private Optional<SshTarget> accepted(SshTarget target, Failure failure) throws FailureException {
        return view.aside(() -> trust.accepted(target, failure));
    }

    private Optional<Credentials> better(SshTarget target, Credentials tried, Failure failure) throws FailureException {
        return view.aside(() -> answers.better(target, tried, failure));
    }
}
