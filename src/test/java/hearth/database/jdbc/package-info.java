@NullMarked
package hearth.database.jdbc;

import org.jspecify.annotations.NullMarked;
