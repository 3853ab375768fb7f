/// What a person needs, and where to start from.
@NullMarked
package hearth.ui.welcome;

import org.jspecify.annotations.NullMarked;
