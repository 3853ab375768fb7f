package hearth.deploy.sight;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hearth.deploy.sight.Outlook.Homeserver;
import hearth.failure.FailureException;
import hearth.plan.PemFile;
import hearth.web.NameService;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Optional;

/// Whether a homeserver answers under a server name already, looked for as another homeserver would: the
/// well-known file, else port 8448 (Matrix spec, server-server API, "Resolving server names").
final class HomeserverSearch {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Roads roads;
    private final NameService names;
    private final Optional<PemFile> roots;

    HomeserverSearch(Roads roads, NameService names, Optional<PemFile> roots) {
        this.roads = roads;
        this.names = names;
        this.roots = roots;
    }

    /// The homeserver of this name, if there is one.
    Optional<Homeserver> of(String serverName) {
        var hosts = new LinkedHashSet<String>();
        wellKnown(serverName).ifPresent(hosts::add);
        hosts.add(serverName + ":8448");
        for (var host : hosts) {
            var found = at(host);
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    private Optional<String> wellKnown(String serverName) {
        return ask("https://" + serverName + "/.well-known/matrix/server")
                .map(answer -> answer.path("m.server").asText())
                .filter(host -> host.matches("[A-Za-z0-9.-]{1,253}(:[0-9]{1,5})?"))
                .map(host -> host.contains(":") ? host : host + ":8448");
    }

    private Optional<Homeserver> at(String host) {
        return ask("https://" + host + "/_matrix/federation/v1/version")
                .map(answer -> answer.path("server"))
                .filter(server -> !server.path("name").asText().isEmpty())
                .map(server -> new Homeserver(
                        host,
                        names.look(host.replaceFirst(":.*", "")).all(),
                        server.path("name").asText() + " "
                                + server.path("version").asText()));
    }

    private Optional<JsonNode> ask(String address) {
        try {
            var answer = roads.here(URI.create(address), roots);
            return answer.status() == 200 ? Optional.ofNullable(JSON.readTree(answer.text())) : Optional.empty();
        } catch (JsonProcessingException _) {
            return Optional.empty();
        } catch (IOException | FailureException _) {
            return Optional.empty();
        }
    }
}
