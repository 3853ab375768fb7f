/// Tests of the package of the same name.
@NullMarked
package hearth.ui.administrator;

import org.jspecify.annotations.NullMarked;
