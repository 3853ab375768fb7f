/// The first account: its name, and a password that is strong for certain.
@NullMarked
package hearth.ui.administrator;

import org.jspecify.annotations.NullMarked;
