/// Tests of the ways to a homeserver: names, certificates, kept connections.
@NullMarked
package hearth.web;

import org.jspecify.annotations.NullMarked;
