/// The port to a server reached over SSH as its administrator. Knows nothing of Docker or Matrix.
@NullMarked
package hearth.host;

import org.jspecify.annotations.NullMarked;
