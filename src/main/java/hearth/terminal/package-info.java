/// The headless front end: commands, what the person sees of a deployment at a terminal, and what only the person
/// knows. Same deployer and same events as the window. Only `Main` and `Wiring` may depend on it.
@NullMarked
package hearth.terminal;

import org.jspecify.annotations.NullMarked;
