/// The Docker engine, spoken to through the SSH connection by docker-java, whose requests travel over `hearth.http`.
/// The only importer of docker-java; only `Wiring` names what is in it.
@NullMarked
package hearth.docker.api;

import org.jspecify.annotations.NullMarked;
