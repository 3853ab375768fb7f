/// Tests of the package of the same name.
@NullMarked
package hearth.ui.control;

import org.jspecify.annotations.NullMarked;
