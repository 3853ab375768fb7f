package hearth.deploy;

import hearth.database.PostgresConnector;
import hearth.docker.DockerConnector;
import hearth.host.Connector;
import hearth.registry.Warehouse;
import hearth.secret.Redaction;
import hearth.secret.SecretMaker;
import hearth.web.WebConnector;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;

/// What a deployment works with; the program hands in the real ones, tests their own.
///
/// @param warehouse   images on this computer
/// @param publicNames DNS services of the world, over HTTPS
/// @param me who takes the lock on a server
public record Tools(
        Connector ssh,
        DockerConnector docker,
        PostgresConnector postgres,
        WebConnector web,
        Warehouse warehouse,
        List<URI> publicNames,
        SecretMaker maker,
        Redaction redaction,
        InstantSource clock,
        ServerLock.Holder me) {}
