package hearth.deploy;

import hearth.files.Caddyfile;
import hearth.files.ComposeYaml;
import hearth.files.HomeserverYaml;
import hearth.files.LogConfig;
import hearth.files.Readme;
import hearth.files.ServerFile;
import hearth.files.SynapseFolder;
import hearth.files.WebServerSite;
import hearth.files.WellKnown;
import hearth.plan.Certificate;
import hearth.plan.FrontDoor;
import hearth.plan.Login;
import hearth.plan.Plan;
import hearth.plan.PlanText;
import hearth.plan.SecretSource;
import hearth.plan.SshTarget;
import hearth.secret.ServerSecrets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which files Hearth writes on a server, and where.
public final class ServerFiles {
    /// What the name of a file ends in while it is tried out.
    public static final String NEW = ".new";

    static final String POSTGRES_PASSWORD = "postgres-password";

    private static final String ROOT = "root:root";

    private ServerFiles() {}

    /// What was decided, for whoever finds the server: a plan that another computer can go on from. How this
    /// one reaches the server is not part of it, else two laptops would forever correct each other.
    public static List<ServerFile> about(Plan plan) {
        var files = new ArrayList<ServerFile>();
        files.add(inFolder("README.md", "0600", Readme.text(plan)));
        files.add(inFolder("plan.yaml", "0600", PlanText.forServer(plan.on(anywhere(plan)))));
        files.add(inFolder("compose.yaml", "0600", compose(plan)));
        if (plan.certificate() instanceof Certificate.Acme acme) {
            files.add(inFolder(PlanText.ROOT_ON_SERVER, "0644", acme.root().pem()));
        }
        if (plan.hasNotes() && !plan.servesNotes()) {
            files.add(inFolder("well-known/client", "0644", WellKnown.client(plan)));
            if (plan.chat().federation().on()) files.add(inFolder("well-known/server", "0644", WellKnown.server(plan)));
            files.add(inFolder("well-known/README.md", "0644", WellKnown.snippets(plan)));
        }
        plan.chat().authority().ifPresent(pem -> files.add(inFolder(PlanText.AUTHORITY_ON_SERVER, "0644", pem.pem())));
        return files;
    }

    private static SshTarget anywhere(Plan plan) {
        var password = SecretSource.variable(SecretSource.SSH_PASSWORD);
        return new SshTarget(
                plan.publicAddress().value(), 22, "root", new Login.Password(password), password, Optional.empty());
    }

    /// PostgreSQL reads it as its own user, so it is open inside a folder that only root may enter.
    public static ServerFile postgresPassword(ServerSecrets secrets) {
        return inFolder(POSTGRES_PASSWORD, "0444", secrets.postgres().reveal());
    }

    /// What the front door reads. The folder of Hearth's own Caddy is mounted as a whole; another web server
    /// finds one file among its sites, or, when somebody pastes it, in the server's record.
    public static List<ServerFile> frontDoor(Plan plan) {
        if (!plan.ownFrontDoor()) {
            var path = WebServerSite.path(plan.frontDoor().by()).orElse(ServerFolder.PATH + "/front-door.conf");
            var site = new ServerFile("front-door.conf", path, ROOT, "0644", WebServerSite.text(plan));
            return plan.frontDoor().by() == FrontDoor.By.HOST_CADDY && plan.certificate() instanceof Certificate.Acme it
                    ? List.of(
                            site,
                            new ServerFile(
                                    "front-door.pem",
                                    WebServerSite.CADDY_ROOT,
                                    ROOT,
                                    "0644",
                                    it.root().pem()))
                    : List.of(site);
        }
        var files = new ArrayList<ServerFile>();
        files.add(inFolder("caddy/Caddyfile", "0644", Caddyfile.text(plan)));
        if (plan.certificate() instanceof Certificate.Acme acme) {
            files.add(inFolder("caddy/acme-root.pem", "0644", acme.root().pem()));
        }
        return files;
    }

    /// What Synapse reads, under the folder of its volume.
    public static List<ServerFile> synapse(Plan plan, ServerSecrets secrets, String folder) {
        var files = new ArrayList<ServerFile>();
        files.add(forSynapse(folder, SynapseFolder.CONFIGURATION, "0600", HomeserverYaml.text(plan, secrets)));
        files.add(forSynapse(folder, SynapseFolder.LOG_CONFIG, "0644", LogConfig.text(plan)));
        plan.chat()
                .authority()
                .ifPresent(pem -> files.add(forSynapse(folder, SynapseFolder.AUTHORITY, "0644", pem.pem())));
        return files;
    }

    private static ServerFile forSynapse(String folder, String name, String mode, String text) {
        var recorded = name.equals(SynapseFolder.AUTHORITY) ? "synapse/" + name : name;
        return new ServerFile(recorded, folder + "/" + name, SynapseFolder.OWNER, mode, text);
    }

    /// All of them.
    public static List<ServerFile> all(Plan plan, ServerSecrets secrets, Facts facts) {
        var all = new ArrayList<>(about(plan));
        all.add(postgresPassword(secrets));
        all.addAll(frontDoor(plan));
        all.addAll(synapse(plan, secrets, facts.volumePath(Containers.SYNAPSE_DATA)));
        return all;
    }

    /// All that would be written for this plan, secrets masked: for whoever wants to read it before.
    public static List<ServerFile> shown(Plan plan) {
        var masked = ServerSecrets.masked();
        var files =
                new ArrayList<>(synapse(plan, masked, "/var/lib/docker/volumes/" + Containers.SYNAPSE_DATA + "/_data"));
        files.addAll(frontDoor(plan));
        files.addAll(about(plan));
        return files;
    }

    /// The names of those that lie in the server's own folder.
    static List<String> inFolder(Plan plan) {
        var names = new ArrayList<>(about(plan).stream().map(ServerFile::name).toList());
        names.add(POSTGRES_PASSWORD);
        return names;
    }

    private static String compose(Plan plan) {
        return ComposeYaml.text(
                plan.language(),
                Containers.NETWORK,
                Containers.VOLUMES,
                plan.ownFrontDoor()
                        ? List.of(Containers.postgres(plan), Containers.synapse(plan), Containers.caddy(plan))
                        : List.of(Containers.postgres(plan), Containers.synapse(plan)));
    }

    private static ServerFile inFolder(String name, String mode, String text) {
        return new ServerFile(name, ServerFolder.PATH + "/" + name, ROOT, mode, text);
    }
}
