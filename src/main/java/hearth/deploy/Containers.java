package hearth.deploy;

import hearth.docker.ContainerSpec;
import hearth.docker.Mount;
import hearth.docker.Port;
import hearth.files.HomeserverSettings;
import hearth.files.HomeserverYaml;
import hearth.files.ServerFile;
import hearth.files.SynapseFolder;
import hearth.plan.Plan;
import hearth.secret.ServerSecrets;
import java.util.List;
import java.util.stream.Collectors;

/// What runs on the server: three containers on one network, their data in three volumes. Only the front door is
/// published to the world.
public final class Containers {
    public static final String POSTGRES = "postgres";
    public static final String SYNAPSE = "synapse";
    public static final String CADDY = "caddy";
    /// All of them, in the order in which they need each other.
    public static final List<String> NAMES = List.of(POSTGRES, SYNAPSE, CADDY);

    /// Those that a deployment of this plan runs, in the same order.
    public static List<String> names(Plan plan) {
        return plan.ownFrontDoor() ? NAMES : List.of(POSTGRES, SYNAPSE);
    }

    public static final String NETWORK = "hearth";

    public static final String POSTGRES_DATA = "postgres-data";
    public static final String SYNAPSE_DATA = "synapse-data";
    public static final String CADDY_DATA = "caddy-data";
    /// All volumes.
    public static final List<String> VOLUMES = List.of(POSTGRES_DATA, SYNAPSE_DATA, CADDY_DATA);

    /// From this major version on, the official image keeps its data one folder higher and refuses the old place
    /// (docker-library/postgres issue 1259).
    private static final int POSTGRES_MOVED = 18;

    private Containers() {}

    /// The name that an old container carries while its successor is tried.
    public static String aside(String name) {
        return name + "-before";
    }

    /// PostgreSQL. Its superuser's password comes from a file, because the environment can be read by inspecting.
    public static ContainerSpec postgres(Plan plan) {
        var major = plan.images().postgres().tag().replaceFirst("[^0-9].*", "");
        var moved = !major.isEmpty() && Integer.parseInt(major) >= POSTGRES_MOVED;
        var password = "/run/secrets/postgres-password";
        return ContainerSpec.service(POSTGRES, plan.images().postgres(), NETWORK)
                .with("POSTGRES_PASSWORD_FILE", password)
                .with("POSTGRES_INITDB_ARGS", "--encoding=UTF8 --locale=C")
                .mounting(
                        new Mount.Volume(POSTGRES_DATA, moved ? "/var/lib/postgresql" : "/var/lib/postgresql/data"),
                        new Mount.Folder(ServerFolder.PATH + "/" + ServerFiles.POSTGRES_PASSWORD, password));
    }

    /// Synapse, published to the server itself only where its own web server is the front door. A
    /// homeserver.yaml that says something else is a new container, because nearly every key is read at the
    /// start only; how it is said, and what Synapse reads again while it runs, makes no difference.
    public static ContainerSpec synapse(Plan plan) {
        var settings = HomeserverSettings.needingRestart(HomeserverYaml.text(plan, ServerSecrets.masked()));
        var service = ContainerSpec.service(SYNAPSE, plan.images().synapse(), NETWORK)
                .mounting(new Mount.Volume(SYNAPSE_DATA, SynapseFolder.IN_CONTAINER));
        if (!plan.ownFrontDoor()) service = service.publishing(Port.local(SynapseFolder.PORT));
        var authority = plan.chat().authority();
        if (authority.isEmpty()) return service.reading(digestOf(settings));
        // Both: where OpenSSL finds a file named here it forgets the folder that it would have looked into.
        return service.with("SSL_CERT_FILE", SynapseFolder.IN_CONTAINER + "/" + SynapseFolder.AUTHORITY)
                .with("SSL_CERT_DIR", "/etc/ssl/certs")
                .reading(digestOf(settings + authority.get().pem()));
    }

    /// A container of Synapse's image that runs one program on its data and ends.
    public static ContainerSpec synapseTask(Plan plan, String... program) {
        return ContainerSpec.task(SYNAPSE + "-task", plan.images().synapse(), "", List.of(program))
                .mounting(new Mount.Volume(SYNAPSE_DATA, SynapseFolder.IN_CONTAINER));
    }

    /// The front door. HTTP/3 needs its port over UDP as well.
    public static ContainerSpec caddy(Plan plan) {
        var port = plan.frontDoor().port();
        return ContainerSpec.service(CADDY, plan.images().caddy(), NETWORK)
                .mounting(
                        new Mount.Volume(CADDY_DATA, "/data"),
                        new Mount.Folder(ServerFolder.PATH + "/caddy", "/etc/caddy"))
                .publishing(Port.tcp(80), Port.tcp(port), new Port(port, true))
                .reading(sources(ServerFiles.frontDoor(plan)));
    }

    /// A digest of everything that is decided about what runs.
    public static String digest(Plan plan) {
        var door = plan.ownFrontDoor() ? caddy(plan).fingerprint() : sources(ServerFiles.frontDoor(plan));
        return ServerFile.digest(
                postgres(plan).fingerprint() + synapse(plan).fingerprint() + door + plan.administratorId());
    }

    private static String sources(List<ServerFile> files) {
        return digestOf(files.stream().map(ServerFile::digest).collect(Collectors.joining()));
    }

    private static String digestOf(String text) {
        return ServerFile.digest(text).substring(0, 16);
    }
}
