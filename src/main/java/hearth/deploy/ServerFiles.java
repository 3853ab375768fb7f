package hearth.deploy;

import hearth.files.Caddyfile;
import hearth.files.ComposeYaml;
import hearth.files.HomeserverYaml;
import hearth.files.LogConfig;
import hearth.files.Readme;
import hearth.files.ServerFile;
import hearth.files.SynapseFolder;
import hearth.plan.Certificate;
import hearth.plan.Plan;
import hearth.secret.ServerSecrets;
import java.util.ArrayList;
import java.util.List;

/// Which files Hearth writes on a server, and where.
public final class ServerFiles {
    /// What the name of a file ends in while it is tried out.
    public static final String NEW = ".new";

    static final String POSTGRES_PASSWORD = "postgres-password";

    private static final String ROOT = "root:root";

    private ServerFiles() {}

    /// What was decided, for whoever finds the server.
    public static List<ServerFile> about(Plan plan) {
        return List.of(
                inFolder("README.md", "0600", Readme.text(plan)), inFolder("compose.yaml", "0600", compose(plan)));
    }

    /// PostgreSQL reads it as its own user, so it is open inside a folder that only root may enter.
    public static ServerFile postgresPassword(ServerSecrets secrets) {
        return inFolder(POSTGRES_PASSWORD, "0444", secrets.postgres().reveal());
    }

    /// What Caddy reads. Its folder is mounted as a whole.
    public static List<ServerFile> frontDoor(Plan plan) {
        var files = new ArrayList<ServerFile>();
        files.add(inFolder("caddy/Caddyfile", "0644", Caddyfile.text(plan)));
        if (plan.certificate() instanceof Certificate.Acme acme) {
            files.add(inFolder("caddy/acme-root.pem", "0644", acme.root().pem()));
        }
        return files;
    }

    /// What Synapse reads, under the folder of its volume.
    public static List<ServerFile> synapse(Plan plan, ServerSecrets secrets, String folder) {
        return List.of(
                new ServerFile(
                        SynapseFolder.CONFIGURATION,
                        folder + "/" + SynapseFolder.CONFIGURATION,
                        SynapseFolder.OWNER,
                        "0600",
                        HomeserverYaml.text(plan, secrets)),
                new ServerFile(
                        SynapseFolder.LOG_CONFIG,
                        folder + "/" + SynapseFolder.LOG_CONFIG,
                        SynapseFolder.OWNER,
                        "0644",
                        LogConfig.text(plan)));
    }

    /// The names of those that lie in the server's own folder.
    static List<String> inFolder(Plan plan) {
        var names = new ArrayList<>(about(plan).stream().map(ServerFile::name).toList());
        names.add(POSTGRES_PASSWORD);
        frontDoor(plan).forEach(file -> names.add(file.name()));
        return names;
    }

    private static String compose(Plan plan) {
        return ComposeYaml.text(
                plan.language(),
                Containers.NETWORK,
                Containers.VOLUMES,
                List.of(Containers.postgres(plan), Containers.synapse(plan), Containers.caddy(plan)));
    }

    private static ServerFile inFolder(String name, String mode, String text) {
        return new ServerFile(name, ServerFolder.PATH + "/" + name, ROOT, mode, text);
    }
}
