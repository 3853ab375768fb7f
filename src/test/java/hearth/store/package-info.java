/// Tests of what is kept on this computer.
@NullMarked
package hearth.store;

import org.jspecify.annotations.NullMarked;
