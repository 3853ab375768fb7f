/// The port to the Docker engine of a server. `docker.api` is the only importer of docker-java.
@NullMarked
package hearth.docker;

import org.jspecify.annotations.NullMarked;
