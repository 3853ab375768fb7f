package hearth.plan;

import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Who may make an account by themselves.
///
/// @param open     whether anybody may
/// @param requires what they have to show; never nothing where it is open
/// @param captcha  the captcha, where one is required
public record Registration(boolean open, Set<Requirement> requires, Optional<Captcha> captcha) {
    /// The name under which the server keeps the captcha's secret.
    public static final String CAPTCHA_SECRET = "registration.captcha-secret";

    /// What somebody may have to show.
    public enum Requirement {
        /// An invitation, which an administrator has made.
        INVITATION,
        /// An e-mail address that works.
        EMAIL,
        /// That they are human (Google's reCAPTCHA v2).
        CAPTCHA
    }

    /// The account at Google that asks whether somebody is human.
    ///
    /// @param siteKey the half that every browser sees
    public record Captcha(String siteKey, SecretSource secret) {
        /// Reads a site key.
        public static Parsed<String> parseSiteKey(String text) {
            return text.matches("[A-Za-z0-9_-]{20,100}")
                    ? Parsed.ok(text)
                    : Parsed.bad(new Problem.NotA(Problem.Kind.SITE_KEY, text));
        }
    }

    /// Whether this has to be shown.
    public boolean requires(Requirement requirement) {
        return open && requires.contains(requirement);
    }

    Registration with(UnaryOperator<SecretSource> change) {
        return new Registration(open, requires, captcha.map(c -> new Captcha(c.siteKey(), change.apply(c.secret()))));
    }
}
