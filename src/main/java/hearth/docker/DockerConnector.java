package hearth.docker;

import hearth.host.Host;

/// Opens the Docker engine behind a host. Nothing is sent before the first question.
public interface DockerConnector {
    Docker connect(Host host);
}
