/// The steps, one class each. [Steps#forPlan] is the table of contents of a deployment.
@NullMarked
package hearth.deploy.step;

import org.jspecify.annotations.NullMarked;
