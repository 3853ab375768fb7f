package hearth.deploy.sight;

import hearth.failure.FailureException;
import hearth.host.Command;
import hearth.host.Host;
import hearth.plan.Images;
import hearth.web.NameService;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What is worth telling of a server at first sight, before there is a plan for it.
///
/// @param panel    whether 1Panel looks after it
/// @param earlier  what another homeserver has left
/// @param registry where images come from
/// @param reached  whether the server gets an answer there
public record Glance(boolean panel, List<Survey.Earlier> earlier, String registry, boolean reached) {
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    /// 1Panel's own command, or the folder that its installer makes (1Panel docs, "Installation").
    private static final String PANEL =
            "if command -v 1pctl >/dev/null 2>&1 || [ -d /opt/1panel ]; then echo there; fi; exit 0";

    /// Looks; changes nothing.
    ///
    /// @param mirror from where images are to come in place of Docker Hub
    public static Glance at(Host host, Optional<URI> mirror) throws FailureException {
        var registry = Targets.registry(Images.DEFAULT.postgres(), mirror);
        var surveyor = new Surveyor(List.of(registry.getHost()), List.of(80, 443));
        var survey = surveyor.run(host);
        var panel = host.run(Command.of("look for 1Panel", PANEL)).orThrow().out();
        var roads = new Roads(NameService.here(Optional.empty(), PATIENCE), PATIENCE);
        return new Glance(
                panel.contains("there"),
                survey.earlier(),
                registry.getHost(),
                roads.there(host, addresses(surveyor, registry), registry, Optional.empty())
                        .ok());
    }

    private static List<String> addresses(Surveyor surveyor, URI registry) {
        try {
            return surveyor.lookup(registry.getHost(), PATIENCE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }
}
