@NullMarked
package hearth.docker.api;

import org.jspecify.annotations.NullMarked;
