package hearth.plan;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Which options of Synapse may stand in `extra:`: all but those that a key of the plan decides, those that
/// Hearth's own promises rest on, and secrets.
final class SynapseOptions {
    /// Options that a key of the plan decides, because something else depends on them too: the web server in
    /// front, the proofs, or who may come in.
    private static final Map<String, String> DECIDED = Map.ofEntries(
            Map.entry("server_name", PlanKeys.SERVER_NAME.path()),
            Map.entry("public_baseurl", PlanKeys.PUBLIC_ADDRESS.path()),
            Map.entry("serve_server_wellknown", PlanKeys.PUBLIC_ADDRESS.path()),
            Map.entry("database", "database"),
            Map.entry("databases", "database"),
            Map.entry("max_upload_size", ChatSection.UPLOAD_LIMIT.path()),
            Map.entry("enable_registration", RegistrationSection.OPEN.path()),
            Map.entry("enable_registration_without_verification", RegistrationSection.REQUIRES.path()),
            Map.entry("registrations_require_3pid", RegistrationSection.REQUIRES.path()),
            Map.entry("registration_requires_token", RegistrationSection.REQUIRES.path()),
            Map.entry("enable_registration_captcha", RegistrationSection.REQUIRES.path()),
            Map.entry("email.smtp_pass", MailSection.PASSWORD_FILE.path()),
            Map.entry("recaptcha_private_key", RegistrationSection.CAPTCHA_SECRET_FILE.path()),
            Map.entry("oidc_providers", SignInSection.SECTION),
            Map.entry("oidc_config", SignInSection.SECTION),
            Map.entry("federation_domain_whitelist", FederationSection.WITH.path()),
            Map.entry("auto_join_rooms", RoomsSection.AUTO_JOIN.path()));

    /// What the server could not be reached, started or recognised without.
    private static final Set<String> RESERVED = Set.of(
            "listeners",
            "signing_key",
            "signing_key_path",
            "old_signing_keys",
            "log_config",
            "media_store_path",
            "pid_file",
            "daemonize",
            "registration_shared_secret",
            "registration_shared_secret_path",
            "macaroon_secret_key",
            "macaroon_secret_key_path",
            "form_secret",
            "form_secret_path",
            "password_config.enabled",
            "password_config.localdb_enabled",
            "password_config.pepper",
            "matrix_authentication_service",
            "worker_app",
            "instance_map",
            "modules");

    private static final Pattern SECRET =
            Pattern.compile(".*(?:secret|secret_key|password|_pass|private_key|access_token)");
    private static final Set<String> HARMLESS = Set.of("only_for_reauth");

    private SynapseOptions() {}

    static void check(List<Entry.Field> fields, Spot spot) {
        fields.forEach(field -> check(field, "", spot));
    }

    private static void check(Entry.Field field, String above, Spot spot) {
        var option = above + field.key();
        var here = spot.at("." + field.key(), field.line());
        var decided = DECIDED.get(option);
        if (decided != null) here.problem(new Problem.DecidedBy(decided));
        else if (RESERVED.contains(option)) here.problem(new Problem.Reserved());
        else if (field.value() instanceof Entry.Fields(int _, var inner))
            inner.forEach(one -> check(one, option + ".", here));
        else if (SECRET.matcher(field.key()).matches() && !HARMLESS.contains(field.key()))
            here.problem(new Problem.SecretOption(field.key() + "_path"));
    }
}
