/// The name of the chat server, the records that lead to it, and whether the world sees them.
@NullMarked
package hearth.ui.address;

import org.jspecify.annotations.NullMarked;
