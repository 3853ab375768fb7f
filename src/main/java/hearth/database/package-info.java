/// The port to a PostgreSQL server. `database.jdbc` is the only importer of java.sql.
@NullMarked
package hearth.database;

import org.jspecify.annotations.NullMarked;
