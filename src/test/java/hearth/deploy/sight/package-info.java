@NullMarked
package hearth.deploy.sight;

import org.jspecify.annotations.NullMarked;
