/// How the server sends mail.
@NullMarked
package hearth.ui.mail;

import org.jspecify.annotations.NullMarked;
