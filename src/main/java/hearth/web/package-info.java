/// The way from this computer to a homeserver: names, TLS, and the detour through SSH. The only importer of dnsjava and
/// of javax.net.ssl. Depends on `http`, `host` and what lies below.
@NullMarked
package hearth.web;

import org.jspecify.annotations.NullMarked;
