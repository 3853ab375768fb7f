/// Tests of the deployment's own parts: what it sees, writes, waits for and tells.
@NullMarked
package hearth.deploy;

import org.jspecify.annotations.NullMarked;
