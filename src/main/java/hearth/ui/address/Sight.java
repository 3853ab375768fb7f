package hearth.ui.address;

import hearth.failure.Failure;
import java.util.List;

/// What somebody sees under a name.
public sealed interface Sight {
    /// Nobody has looked yet.
    record Waiting() implements Sight {}

    /// Somebody is looking for the first time.
    record Looking() implements Sight {}

    /// These addresses.
    ///
    /// @param right whether one of them is the server's
    record Sees(List<String> addresses, boolean right) implements Sight {}

    /// Nothing, or no answer.
    record Nothing(Failure failure) implements Sight {}
}
