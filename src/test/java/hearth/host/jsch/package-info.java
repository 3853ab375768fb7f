/// Tries the SSH adapter: on servers inside the test's own process for what goes wrong, on a practice server for what
/// goes right.
@NullMarked
package hearth.host.jsch;

import org.jspecify.annotations.NullMarked;
