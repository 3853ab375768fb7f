/// The adapter to real servers: SSH by JSch, which nothing else imports. It compares keys and reports; it never asks
/// anybody anything. Only `Wiring` and tests may depend on it.
@NullMarked
package hearth.host.jsch;

import org.jspecify.annotations.NullMarked;
