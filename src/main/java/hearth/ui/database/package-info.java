/// Where messages are kept.
@NullMarked
package hearth.ui.database;

import org.jspecify.annotations.NullMarked;
