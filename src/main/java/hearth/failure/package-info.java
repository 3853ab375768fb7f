/// What can go wrong, as data: one sealed family a file, no sentence in any of them (the words live in `text`).
/// Depends on `plan` and `secret` only, so that every layer may throw it and every front end may say it.
@NullMarked
package hearth.failure;

import org.jspecify.annotations.NullMarked;
