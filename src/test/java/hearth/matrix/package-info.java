/// Tests of the small Matrix client.
@NullMarked
package hearth.matrix;

import org.jspecify.annotations.NullMarked;
