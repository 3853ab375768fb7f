/// What the person decided, as immutable values that are valid by construction, and the plan file they are read from.
/// Pure: knows neither network nor screen, and of the disk only the paths that a plan names.
@NullMarked
package hearth.plan;

import org.jspecify.annotations.NullMarked;
