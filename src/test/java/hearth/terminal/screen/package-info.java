/// Tests of the terminal itself, and a small terminal for tests.
@NullMarked
package hearth.terminal.screen;

import org.jspecify.annotations.NullMarked;
