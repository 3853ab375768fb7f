/// Tests of the house as a whole.
@NullMarked
package hearth;

import org.jspecify.annotations.NullMarked;
