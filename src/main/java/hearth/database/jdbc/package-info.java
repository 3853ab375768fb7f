/// PostgreSQL behind the SSH connection, spoken to by pgjdbc. The only importer of java.sql and of pgjdbc; only
/// `Wiring` names what is in it.
@NullMarked
package hearth.database.jdbc;

import org.jspecify.annotations.NullMarked;
