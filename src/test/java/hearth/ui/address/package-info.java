/// Tests of the package of the same name.
@NullMarked
package hearth.ui.address;

import org.jspecify.annotations.NullMarked;
