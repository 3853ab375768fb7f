/// Proof of life: what a person with an app would do, done for real, one class a probe. [Probes#forPlan] is the
/// table of contents.
@NullMarked
package hearth.deploy.proof;

import org.jspecify.annotations.NullMarked;
