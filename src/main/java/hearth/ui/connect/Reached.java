package hearth.ui.connect;

import hearth.deploy.Facts;
import hearth.failure.Failure;
import hearth.plan.Fingerprint;

/// How far somebody has come on the way to the server.
public sealed interface Reached {
    /// Nobody has tried yet.
    record Nowhere() implements Reached {}

    /// On the way.
    record Trying() implements Reached {}

    /// The server shows a key that nobody has vouched for.
    record Stranger(Fingerprint seen) implements Reached {}

    /// The server shows another key than the one that was accepted.
    record Changed(Fingerprint accepted, Fingerprint seen) implements Reached {}

    /// Inside.
    record Inside(Facts facts, Fingerprint key) implements Reached {}

    /// This computer is on no network.
    record Offline() implements Reached {}

    /// Something else was in the way.
    record Refused(Failure failure) implements Reached {}
}
