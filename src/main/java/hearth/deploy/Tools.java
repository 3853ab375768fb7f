package hearth.deploy;

import hearth.database.PostgresConnector;
import hearth.docker.DockerConnector;
import hearth.host.Connector;
import hearth.secret.Redaction;
import hearth.secret.SecretMaker;
import hearth.web.WebConnector;
import java.time.InstantSource;

/// What a deployment works with; the program hands in the real ones, tests their own.
///
/// @param me who takes the lock on a server
public record Tools(
        Connector ssh,
        DockerConnector docker,
        PostgresConnector postgres,
        WebConnector web,
        SecretMaker maker,
        Redaction redaction,
        InstantSource clock,
        ServerLock.Holder me) {}
