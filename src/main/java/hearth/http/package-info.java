/// HTTP/1.1 over a socket that somebody else opened: a channel of the SSH connection, or TLS to the public address.
/// Java's own client opens its sockets itself, which is why this exists. The only importer of httpcore5; `docker.api`
/// and `matrix` may depend on it, it depends on nothing.
@NullMarked
package hearth.http;

import org.jspecify.annotations.NullMarked;
