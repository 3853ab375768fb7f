/// Tests of what must not be seen.
@NullMarked
package hearth.secret;

import org.jspecify.annotations.NullMarked;
