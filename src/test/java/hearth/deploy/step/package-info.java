/// Tests of the steps.
@NullMarked
package hearth.deploy.step;

import org.jspecify.annotations.NullMarked;
