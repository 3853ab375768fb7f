@NullMarked
package hearth.registry;

import org.jspecify.annotations.NullMarked;
