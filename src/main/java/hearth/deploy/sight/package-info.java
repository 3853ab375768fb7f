/// What is looked at before anything changes, from both ends: the server's own view in one more script, this
/// computer's view of names, ports and web addresses, and what the server reaches. Gathered side by side by
/// [Lookout], within a few seconds, and held by checks as one value, [Sight]. Depends on `web`, `host` and what
/// lies below.
@NullMarked
package hearth.deploy.sight;

import org.jspecify.annotations.NullMarked;
