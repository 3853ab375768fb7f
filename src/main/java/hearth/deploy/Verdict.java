package hearth.deploy;

import hearth.failure.Failure;
import java.util.Optional;

/// What a check came to.
public sealed interface Verdict {
    /// All well; the detail is what was seen.
    record Pass(String seen) implements Verdict {}

    /// It cannot be known from here and now, and nothing is lost by going on.
    record NotKnown(Reason why) implements Verdict {}

    /// It would work, and the person should know this.
    ///
    /// @param fix what Hearth can do about it, if it is allowed to
    record Warn(Failure failure, Optional<Fix> fix) implements Verdict {
        public Warn(Failure failure) {
            this(failure, Optional.empty());
        }
    }

    /// It would not work.
    ///
    /// @param fix what Hearth can do about it, if it is allowed to
    record Fail(Failure failure, Optional<Fix> fix) implements Verdict {
        public Fail(Failure failure) {
            this(failure, Optional.empty());
        }
    }

    /// What Hearth can do about it, if it is allowed to.
    default Optional<Fix> offered() {
        return switch (this) {
            case Warn(var _, var fix) -> fix;
            case Fail(var _, var fix) -> fix;
            case Pass _, NotKnown _ -> Optional.empty();
        };
    }

    /// Why something cannot be known.
    enum Reason {
        /// Nobody answered in time.
        NO_ANSWER,
        /// Nothing on the server can listen for a moment.
        NOBODY_LISTENS,
        /// A firewall is in front of it, which another check speaks of.
        BEHIND_FIREWALL,
        /// A service that visits in the name's place is in front of it, which another check speaks of.
        BEHIND_PROXY,
        /// The name does not lead here yet, so that nobody can come in by it.
        NAME_ELSEWHERE,
        /// This computer has no way there itself.
        NO_WAY_FROM_HERE,
        /// The server does not say.
        SERVER_SILENT
    }
}
