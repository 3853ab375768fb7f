/// The terminal itself: how wide it is, how wide a text is on it, a few lines that are painted again and again, and
/// questions. Knows nothing of Hearth's work; only `terminal` and `Wiring` may depend on it.
@NullMarked
package hearth.terminal.screen;

import org.jspecify.annotations.NullMarked;
