/// The way to the server: address, login, the question of trust, and what was found there.
@NullMarked
package hearth.ui.connect;

import org.jspecify.annotations.NullMarked;
