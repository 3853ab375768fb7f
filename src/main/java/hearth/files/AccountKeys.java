package hearth.files;

import static hearth.files.CommentedYaml.ordered;

import hearth.files.CommentedYaml.Section;
import hearth.files.HomeserverYaml.Writing;
import hearth.plan.Registration;
import hearth.plan.Registration.Requirement;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Who may make an account, what its password has to have, and how else a device gets in.
final class AccountKeys {
    private AccountKeys() {}

    static List<Section> in(Writing w) {
        var registration = w.chat().registration();
        return List.of(
                new Section(comment(w, registration), registration(w, registration)),
                w.section("passwords", ordered("password_config", passwords(w))),
                w.section(
                        "second-device",
                        ordered(
                                "login_via_existing_session",
                                ordered("enabled", w.chat().basics().secondDevice()))));
    }

    private static String comment(Writing w, Registration registration) {
        if (!registration.open()) return w.say().say("accounts-closed");
        var shown = registration.requires().stream()
                .sorted()
                .map(one -> w.say().say("requires-" + word(one)))
                .collect(Collectors.joining(w.say().say("and")));
        return w.say().say("accounts-open", shown);
    }

    private static String word(Requirement requirement) {
        return requirement.name().toLowerCase(Locale.ROOT);
    }

    private static SequencedMap<String, @Nullable Object> registration(Writing w, Registration registration) {
        var keys = ordered("enable_registration", registration.open());
        if (!registration.open()) return keys;
        keys.put("registration_requires_token", registration.requires(Requirement.INVITATION));
        keys.put("registrations_require_3pid", registration.requires(Requirement.EMAIL) ? List.of("email") : List.of());
        registration.captcha().ifPresent(captcha -> {
            keys.put("enable_registration_captcha", true);
            keys.put("recaptcha_public_key", captcha.siteKey());
            keys.put("recaptcha_private_key", w.given(Registration.CAPTCHA_SECRET, captcha.secret()));
        });
        return keys;
    }

    private static SequencedMap<String, @Nullable Object> passwords(Writing w) {
        var policy = w.chat().passwords();
        return ordered(
                "enabled",
                true,
                "policy",
                ordered(
                        "enabled", true,
                        "minimum_length", policy.leastLength(),
                        "require_digit", policy.digit(),
                        "require_symbol", policy.symbol(),
                        "require_uppercase", policy.upperCase(),
                        "require_lowercase", policy.lowerCase()));
    }
}
