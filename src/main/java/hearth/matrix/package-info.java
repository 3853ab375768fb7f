/// A small client of the Matrix client, admin and federation APIs, and the two ways to reach a homeserver: through its
/// public name as the world does, and through SSH as only its administrator can.
@NullMarked
package hearth.matrix;

import org.jspecify.annotations.NullMarked;
