package hearth.deploy;

import hearth.files.SynapseFolder;
import hearth.host.Command;
import hearth.plan.Certificate;
import hearth.plan.FrontDoor;
import hearth.plan.ImageName;
import hearth.plan.Plan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// The one script that gathers all facts, in one round trip of its own: `facts.sh` with the plan's names put before it.
final class FactsScript {
    private FactsScript() {}

    /// The script for this plan.
    static Command of(Plan plan) {
        var names = new LinkedHashMap<String, String>();
        names.put(
                "names",
                String.join(" ", Containers.NAMES) + " "
                        + Containers.NAMES.stream().map(Containers::aside).collect(Collectors.joining(" ")));
        names.put("volumes", String.join(" ", Containers.VOLUMES));
        names.put("networks", Containers.NETWORK);
        names.put(
                "images", plan.imagesNeeded().stream().map(ImageName::toString).collect(Collectors.joining(" ")));
        names.put("database", plan.database().name());
        names.put("role", plan.database().user());
        names.put("account", plan.administratorId());
        names.put("server", plan.serverName().toString());
        names.put("host", plan.publicAddress().value());
        names.put("authority", plan.certificate() instanceof Certificate.Internal ? "internal" : "public");
        names.put("port", "" + plan.frontDoor().port());
        names.put("folder", ServerFolder.PATH);
        names.put(
                "files",
                files(plan).entrySet().stream()
                        .map(file -> file.getKey() + "=" + file.getValue())
                        .collect(Collectors.joining(" ")));
        // Every value comes from a parsed type whose grammar has no quote and no white space.
        var head = names.entrySet().stream()
                .map(name -> name.getKey() + "='" + name.getValue() + "'\n")
                .collect(Collectors.joining());
        return Command.of("look at the server", head + body());
    }

    /// Where the files lie that Hearth writes, by name; `volume:` stands for Docker's folder of volumes,
    /// `openresty:` for the folder of its sites.
    private static Map<String, String> files(Plan plan) {
        var files = new LinkedHashMap<String, String>();
        ServerFiles.inFolder(plan).forEach(name -> files.put(name, ServerFolder.PATH + "/" + name));
        ServerFiles.frontDoor(plan).forEach(file -> files.put(file.name(), file.path()));
        if (plan.frontDoor().by() == FrontDoor.By.OPENRESTY) files.put("front-door.conf", "openresty:zz-hearth.conf");
        var synapse = "volume:" + Containers.SYNAPSE_DATA + "/_data/";
        files.put(SynapseFolder.CONFIGURATION, synapse + SynapseFolder.CONFIGURATION);
        files.put(SynapseFolder.LOG_CONFIG, synapse + SynapseFolder.LOG_CONFIG);
        files.put("synapse/" + SynapseFolder.AUTHORITY, synapse + SynapseFolder.AUTHORITY);
        return files;
    }

    private static String body() {
        try (var resource = FactsScript.class.getResourceAsStream("facts.sh")) {
            if (resource == null) throw new IllegalStateException("facts.sh is not in the program");
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
