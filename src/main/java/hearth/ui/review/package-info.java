/// The checks, and what will change on the server; nothing has changed before this page’s button.
@NullMarked
package hearth.ui.review;

import org.jspecify.annotations.NullMarked;
