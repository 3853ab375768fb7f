/// Tests of reading and writing plans.
@NullMarked
package hearth.plan;

import org.jspecify.annotations.NullMarked;
