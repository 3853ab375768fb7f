/// What comes after: the tests that passed, the way into Element, and what to keep.
@NullMarked
package hearth.ui.done;

import org.jspecify.annotations.NullMarked;
