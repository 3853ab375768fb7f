/// Trials: what the server depends on elsewhere, tried from the server's own point of view before anything
/// relies on it. Used by steps and errands only.
@NullMarked
package hearth.deploy.trial;

import org.jspecify.annotations.NullMarked;
