/// The deployment on its way: steps, downloads, details, stopping, failing and going on.
@NullMarked
package hearth.ui.deploy;

import org.jspecify.annotations.NullMarked;
