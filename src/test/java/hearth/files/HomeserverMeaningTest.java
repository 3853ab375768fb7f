package hearth.files;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.plan.Admission;
import hearth.plan.AnyPlan;
import hearth.plan.Federation;
import hearth.plan.IdentityProvider;
import hearth.plan.Mail;
import hearth.plan.Period;
import hearth.plan.Plan;
import hearth.plan.Rate;
import hearth.plan.Registration.Requirement;
import hearth.secret.GivenSecrets;
import hearth.secret.Secret;
import hearth.secret.ServerSecrets;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// Whatever a plan says, homeserver.yaml read again says what was meant: no text has become a number on the
/// way, nothing was lost. Plans and secrets are invented; the seed is in the message.
final class HomeserverMeaningTest {
    private static final List<String> SECRETS = List.of(
            "123456", "yes", "0x1F", "~", "{{ x }}", "#1", "a: b", "'", "\"", "\\", "密码", "- x", "%YAML", "a\tb",
            " x ");

    @Test
    void saysWhatWasMeant() {
        for (var seed = 20260900L; seed < 20260900L + 1500; seed++) check(seed);
    }

    private static void check(long seed) {
        var plan = new AnyPlan(seed).next();
        var random = new Random(seed);
        var given = new LinkedHashMap<String, Secret>();
        plan.chat()
                .secrets()
                .keySet()
                .forEach(name -> given.put(name, Secret.of(SECRETS.get(random.nextInt(SECRETS.size())))));
        var made = Secret.of(SECRETS.get(random.nextInt(SECRETS.size())));
        var secrets = new ServerSecrets(made, made, made, made, made, GivenSecrets.of(given));
        var text = HomeserverYaml.text(plan, secrets);
        var loader = new LoaderOptions();
        loader.setAllowDuplicateKeys(false);
        Map<String, Object> read = new Yaml(new SafeConstructor(loader)).load(text);
        var meant = meant(plan, secrets);
        meant.forEach((path, value) -> assertThat(at(read, path))
                .as("seed %d, %s in%n%s", seed, path, text)
                .isEqualTo(value));
    }

    private static Map<String, @Nullable Object> meant(Plan plan, ServerSecrets secrets) {
        var chat = plan.chat();
        var meant = new LinkedHashMap<String, @Nullable Object>();
        meant.put("server_name", plan.serverName().toString());
        var port = plan.frontDoor().port() == 443 ? "" : ":" + plan.frontDoor().port();
        meant.put("public_baseurl", "https://" + plan.publicAddress() + port + "/");
        meant.put("report_stats", chat.basics().reportStats());
        meant.put("url_preview_enabled", chat.basics().urlPreviews());
        meant.put("login_via_existing_session.enabled", chat.basics().secondDevice());
        meant.put("database.args.user", plan.database().user());
        meant.put("database.args.cp_max", plan.database().pool().most());
        meant.put("database.args.password", secrets.database().reveal());
        meant.put("form_secret", secrets.form().reveal());
        meant.put("enable_registration", chat.registration().open());
        meant.put(
                "registration_requires_token",
                chat.registration().open() ? chat.registration().requires(Requirement.INVITATION) : null);
        meant.put("password_config.policy.minimum_length", chat.passwords().leastLength());
        var retention = chat.retention();
        meant.put(
                "delete_stale_devices_after",
                retention.staleDevices().map(Period::written).orElse(null));
        meant.put(
                "retention.default_policy.max_lifetime",
                retention.messages().map(Period::written).orElse(null));
        rate(meant, "rc_registration", chat.limits().registration());
        rate(meant, "rc_joins.remote", chat.limits().joinsElsewhere());
        rate(meant, "rc_3pid_validation", chat.limits().mails());
        chat.mail().ifPresent(mail -> mail(meant, mail, secrets));
        if (!chat.rooms().autoJoin().isEmpty())
            meant.put(
                    "auto_join_rooms",
                    chat.rooms().autoJoin().stream()
                            .map(room -> "#" + room + ":" + plan.serverName())
                            .toList());
        meant.put(
                "federation_domain_whitelist",
                chat.federation().with() == Federation.Openness.EVERYONE
                        ? null
                        : chat.federation().servers());
        providers(meant, chat.signIn(), secrets);
        extra(meant, chat.extra().options());
        return meant;
    }

    private static void mail(Map<String, @Nullable Object> meant, Mail mail, ServerSecrets secrets) {
        meant.put("email.smtp_host", mail.host());
        meant.put("email.smtp_port", mail.port());
        meant.put("email.force_tls", mail.encryption() == Mail.Encryption.TLS);
        meant.put("email.smtp_user", mail.user().orElse(null));
        meant.put(
                "email.smtp_pass",
                mail.user().map(_ -> secrets.given().get(Mail.SECRET).reveal()).orElse(null));
    }

    private static void providers(
            Map<String, @Nullable Object> meant, List<IdentityProvider> providers, ServerSecrets secrets) {
        for (var n = 0; n < providers.size(); n++) {
            var provider = providers.get(n);
            var at = "oidc_providers." + n + ".";
            meant.put(at + "idp_id", provider.id());
            meant.put(at + "idp_name", provider.name());
            meant.put(at + "client_id", provider.clientId());
            meant.put(
                    at + "client_secret",
                    secrets.given().get(provider.secretName()).reveal());
            provider.claims()
                    .localpart()
                    .ifPresent(template -> meant.put(at + "user_mapping_provider.config.localpart_template", template));
            if (provider.admission() instanceof Admission.Named(var claim, var values)) {
                meant.put(at + "attribute_requirements.0.attribute", claim);
                meant.put(at + "attribute_requirements.0.one_of", values);
            }
        }
    }

    private static void rate(Map<String, @Nullable Object> meant, String path, Rate rate) {
        var number = rate.perSecond();
        meant.put(path + ".per_second", number.scale() > 0 ? number.doubleValue() : (Object) number.intValueExact());
        meant.put(path + ".burst_count", rate.burst());
    }

    /// The options that plans are invented with belong to nothing that Hearth writes, so they stand there as they
    /// are.
    private static void extra(Map<String, @Nullable Object> meant, Map<String, @Nullable Object> options) {
        options.forEach((name, value) -> meant.put(name, read(value)));
    }

    /// Fractions come back as such.
    private static @Nullable Object read(@Nullable Object value) {
        if (value instanceof BigDecimal number) return number.doubleValue();
        if (value instanceof List<?> list) {
            var all = new ArrayList<@Nullable Object>();
            list.forEach(one -> all.add(read(one)));
            return all;
        }
        if (value instanceof Map<?, ?> map) {
            var all = new LinkedHashMap<@Nullable Object, @Nullable Object>();
            map.forEach((key, one) -> all.put(key, read(one)));
            return all;
        }
        return value;
    }

    private static @Nullable Object at(@Nullable Object node, String path) {
        var value = node;
        for (var step : path.split("\\."))
            value = value instanceof Map<?, ?> map
                    ? map.get(step)
                    : value instanceof List<?> list ? list.get(Integer.parseInt(step)) : null;
        return value;
    }
}
