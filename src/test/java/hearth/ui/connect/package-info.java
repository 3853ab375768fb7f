/// Tests of the package of the same name.
@NullMarked
package hearth.ui.connect;

import org.jspecify.annotations.NullMarked;
