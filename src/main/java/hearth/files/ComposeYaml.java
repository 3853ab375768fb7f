package hearth.files;

import static hearth.files.CommentedYaml.ordered;

import hearth.docker.ContainerSpec;
import hearth.docker.Mount;
import hearth.plan.Language;
import java.util.LinkedHashMap;
import java.util.List;

/// Everything that runs, as a plain compose.yaml that works without Hearth (Compose specification). It names
/// the volumes that exist and makes none.
public final class ComposeYaml {
    private ComposeYaml() {}

    /// The text of the file.
    public static String text(Language language, String network, List<String> volumes, List<ContainerSpec> containers) {
        var services = new LinkedHashMap<String, Object>();
        containers.forEach(container -> services.put(container.name(), service(container)));
        var named = new LinkedHashMap<String, Object>();
        volumes.forEach(volume -> named.put(volume, ordered("external", true)));
        return new CommentedYaml()
                .section(
                        new Comments(language).say("compose"),
                        ordered(
                                "services", services,
                                "volumes", named,
                                "networks", ordered(network, ordered("external", true))))
                .text();
    }

    private static Object service(ContainerSpec container) {
        var service = ordered(
                "image", container.image().toString(), "container_name", container.name(), "restart", "unless-stopped");
        if (!container.command().isEmpty()) service.put("command", container.command());
        if (!container.environment().isEmpty())
            service.put("environment", new LinkedHashMap<>(container.environment()));
        service.put(
                "volumes", container.mounts().stream().map(ComposeYaml::mount).toList());
        if (!container.ports().isEmpty()) {
            service.put(
                    "ports",
                    container.ports().stream()
                            .map(port -> (port.local() ? "127.0.0.1:" : "") + port.number() + ":" + port.number()
                                    + (port.udp() ? "/udp" : ""))
                            .toList());
        }
        service.put("networks", List.of(container.network()));
        return service;
    }

    private static String mount(Mount mount) {
        return switch (mount) {
            case Mount.Volume(var name, var target) -> name + ":" + target;
            case Mount.Folder(var path, var target) -> path + ":" + target + ":ro";
        };
    }
}
