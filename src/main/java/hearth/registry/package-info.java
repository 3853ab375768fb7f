/// A registry of images as this computer reads it, without Docker (OCI Distribution Specification; Docker
/// Registry HTTP API V2), and the archives that `docker load` reads, made of what was fetched. Depends on
/// `web`, `http` and what lies below; only `deploy` uses it.
@NullMarked
package hearth.registry;

import org.jspecify.annotations.NullMarked;
