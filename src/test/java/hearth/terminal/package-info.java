/// Tests of the command line, by scripts of events and fake surroundings.
@NullMarked
package hearth.terminal;

import org.jspecify.annotations.NullMarked;
