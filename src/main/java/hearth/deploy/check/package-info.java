/// What is looked at before anything changes, one class each. [Checks#forPlan] is the table of contents.
@NullMarked
package hearth.deploy.check;

import org.jspecify.annotations.NullMarked;
