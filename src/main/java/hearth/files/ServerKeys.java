package hearth.files;

import static hearth.files.CommentedYaml.ordered;

import hearth.files.CommentedYaml.Section;
import hearth.files.HomeserverYaml.Writing;
import hearth.plan.Plan;
import hearth.secret.ServerSecrets;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Who the server is, at the top of the file; and at its end what nobody has to look at: where it listens, where it
/// keeps things, and its secrets.
final class ServerKeys {
    private ServerKeys() {}

    static List<Section> who(Writing w) {
        var plan = w.plan();
        return List.of(new Section(
                w.say().say("identity", plan.serverName()),
                ordered(
                        "server_name", plan.serverName().toString(),
                        "public_baseurl", plan.publicBaseUrl(),
                        "serve_server_wellknown",
                                !plan.delegated() && plan.chat().federation().on(),
                        "report_stats", plan.chat().basics().reportStats())));
    }

    static List<Section> inside(Writing w) {
        return List.of(
                w.section("listeners", listeners(w.plan())),
                w.section("database", ordered("database", database(w))),
                w.section(
                        "keys",
                        ordered(
                                "signing_key_path", inFolder(SynapseFolder.signingKey(w.plan())),
                                "log_config", inFolder(SynapseFolder.LOG_CONFIG))),
                w.section("secrets", secrets(w.secrets())));
    }

    /// Response headers are none of its keys: Synapse itself answers with the ones that browsers ask for.
    private static Map<String, @Nullable Object> listeners(Plan plan) {
        var names = plan.chat().federation().on() ? List.of("client", "federation") : List.of("client");
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
                        List.of(ordered("names", names, "compress", false)))));
    }

    private static SequencedMap<String, @Nullable Object> database(Writing w) {
        var database = w.plan().database();
        return ordered(
                "name",
                "psycopg2",
                "args",
                ordered(
                        "user", database.user(),
                        "password", w.secrets().database().reveal(),
                        "dbname", database.name(),
                        "host", "postgres",
                        "cp_min", database.pool().least(),
                        "cp_max", database.pool().most(),
                        "keepalives_idle", 10,
                        "keepalives_interval", 10,
                        "keepalives_count", 3));
    }

    private static Map<String, @Nullable Object> secrets(ServerSecrets secrets) {
        return ordered(
                "registration_shared_secret", secrets.registration().reveal(),
                "macaroon_secret_key", secrets.macaroon().reveal(),
                "form_secret", secrets.form().reveal());
    }

    private static String inFolder(String name) {
        return SynapseFolder.IN_CONTAINER + "/" + name;
    }
}
