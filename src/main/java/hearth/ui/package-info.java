/// The wizard: the window, its frame, and the way from page to page. Sees deploy, plan, files, text and store, and
/// nothing below. Only Main and Wiring may depend on it.
@NullMarked
package hearth.ui;

import org.jspecify.annotations.NullMarked;
