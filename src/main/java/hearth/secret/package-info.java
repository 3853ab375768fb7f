/// Things that must not be seen: the type that hides them, the generator that makes them, the filter that masks them.
/// Everyone may depend on it; it depends on nothing.
@NullMarked
package hearth.secret;

import org.jspecify.annotations.NullMarked;
