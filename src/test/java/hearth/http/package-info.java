@NullMarked
package hearth.http;

import org.jspecify.annotations.NullMarked;
