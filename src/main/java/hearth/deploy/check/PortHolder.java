package hearth.deploy.check;

import hearth.deploy.sight.Sight;
import hearth.deploy.sight.Survey;
import java.util.Optional;

/// Who has a port, in a name that a person knows: the container behind Docker's own listener, OpenResty behind
/// the name of nginx, a web server of 1Panel's.
final class PortHolder {
    private PortHolder() {}

    /// The holder of a port, as far as it can be seen; empty where nobody has it for the world.
    static Optional<String> of(int port, Sight sight) {
        var holder = sight.survey().holders().stream()
                .filter(one -> one.port() == port && !one.local())
                .findFirst();
        var publisher = sight.survey().publishers().stream()
                .filter(one -> one.ports().contains(":" + port + "->"))
                .findFirst();
        if (publisher.isPresent()) return publisher.map(PortHolder::named);
        return holder.map(one -> named(one, sight));
    }

    private static String named(Survey.Publisher container) {
        var image = container.image().replaceFirst(":[^/]*$", "");
        return container.ours()
                ? container.name() + " (Hearth)"
                : image.startsWith("1panel/")
                        ? "OpenResty (1Panel, " + container.name() + ")"
                        : container.name() + " (" + image + ")";
    }

    private static String named(Survey.Holder holder, Sight sight) {
        if (holder.path().contains("openresty")) {
            var panel = sight.survey().publishers().stream()
                    .anyMatch(one -> one.image().startsWith("1panel/"));
            return panel ? "OpenResty (1Panel)" : "OpenResty";
        }
        return switch (holder.program()) {
            case "apache2", "httpd" -> "Apache";
            case "caddy" -> "Caddy";
            default -> holder.program();
        };
    }
}
