package hearth.files;

import static hearth.files.CommentedYaml.ordered;

import hearth.plan.Plan;
import hearth.secret.ServerSecrets;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// homeserver.yaml, complete (Synapse docs, "Homeserver configuration manual"). Written from typed values only, because
/// Synapse ignores a misspelt key without a word.
public final class HomeserverYaml {
    private HomeserverYaml() {}

    /// The text of the file.
    public static String text(Plan plan, ServerSecrets secrets) {
        var say = new Comments(plan.language());
        return new CommentedYaml()
                .section(say.say("identity", plan.serverName()), identity(plan))
                .section(say.say("listeners"), listeners())
                .section(say.say("database"), Map.of("database", database(plan, secrets)))
                .section(say.say("secrets"), secrets(secrets))
                .section(say.say("registration"), ordered("enable_registration", false))
                .section(say.say("media"), media(plan))
                .section(
                        say.say("rooms"),
                        Map.of(
                                "limit_remote_rooms",
                                ordered("enabled", true, "complexity", 3.0, "admins_can_join", true)))
                .section(
                        say.say("federation"),
                        ordered(
                                "trusted_key_servers",
                                List.of(ordered("server_name", "matrix.org")),
                                "suppress_key_server_warning",
                                true))
                .section(
                        say.say("rest"),
                        ordered(
                                "report_stats", false,
                                "signing_key_path", SynapseFolder.IN_CONTAINER + "/" + SynapseFolder.signingKey(plan),
                                "log_config", SynapseFolder.IN_CONTAINER + "/" + SynapseFolder.LOG_CONFIG))
                .text();
    }

    private static SequencedMap<String, Object> identity(Plan plan) {
        return ordered(
                "server_name", plan.serverName().toString(),
                "public_baseurl", plan.publicBaseUrl(),
                "serve_server_wellknown", !plan.delegated());
    }

    private static SequencedMap<String, Object> listeners() {
        var resources = ordered("names", List.of("client", "federation"), "compress", false);
        return ordered(
                "listeners",
                List.of(ordered(
                        "port",
                        SynapseFolder.PORT,
                        "tls",
                        false,
                        "type",
                        "http",
                        "x_forwarded",
                        true,
                        "resources",
                        List.of(resources))));
    }

    private static SequencedMap<String, Object> database(Plan plan, ServerSecrets secrets) {
        return ordered(
                "name",
                "psycopg2",
                "args",
                ordered(
                        "user", plan.database().user(),
                        "password", secrets.database().reveal(),
                        "dbname", plan.database().name(),
                        "host", "postgres",
                        "cp_min", 5,
                        "cp_max", 10,
                        "keepalives_idle", 10,
                        "keepalives_interval", 10,
                        "keepalives_count", 3));
    }

    private static SequencedMap<String, Object> secrets(ServerSecrets secrets) {
        return ordered(
                "registration_shared_secret", secrets.registration().reveal(),
                "macaroon_secret_key", secrets.macaroon().reveal(),
                "form_secret", secrets.form().reveal());
    }

    private static SequencedMap<String, Object> media(Plan plan) {
        return ordered(
                "media_store_path", SynapseFolder.IN_CONTAINER + "/media_store",
                "max_upload_size", plan.chat().uploadLimit(),
                "media_retention", ordered("remote_media_lifetime", "90d"));
    }
}
