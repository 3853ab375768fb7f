/// Tests of the checks.
@NullMarked
package hearth.deploy.check;

import org.jspecify.annotations.NullMarked;
