@NullMarked
package hearth.docker;

import org.jspecify.annotations.NullMarked;
