package hearth.plan;

import static hearth.plan.Key.list;
import static hearth.plan.Key.optional;
import static hearth.plan.Key.usually;

import hearth.plan.Problem.Kind;
import hearth.plan.Registration.Captcha;
import hearth.plan.Registration.Requirement;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// The sections `registration:` and `passwords:`, who may make an account and what its password has to have.
final class RegistrationSection {
    static final Key<Boolean> OPEN = usually(
                    "registration.open",
                    Shape.yesOrNo(),
                    "false",
                    p -> "" + p.chat().registration().open())
            .inTutorial("true");
    static final Key<List<Requirement>> REQUIRES = list(
                    "registration.requires",
                    Shape.listOf(Shape.oneOf(List.of(Requirement.values()), ChatSection::word)),
                    "[]",
                    p -> p.chat().registration().requires().stream()
                            .sorted()
                            .map(ChatSection::word)
                            .toList())
            .inTutorial("[email]")
            .example("[invitation]")
            .onlyWhere(p -> p.chat().registration().open());
    static final Key<String> CAPTCHA_SITE_KEY = optional(
            "registration.captcha-site-key",
            Shape.text(Kind.SITE_KEY, "20 to 100 of `A-Z a-z 0-9 _ -`", Captcha::parseSiteKey),
            "6LeIxAcTAAAAAJcZVRqyHh71UMIEGNQ_MXjiZKhI",
            p -> p.chat().registration().captcha().map(Captcha::siteKey));
    static final Key<Path> CAPTCHA_SECRET_FILE = optional(
            "registration.captcha-secret-file",
            FileShape.secret(),
            "captcha-secret.txt",
            p -> p.chat()
                    .registration()
                    .captcha()
                    .flatMap(c -> c.secret().file())
                    .map(Path::toString));

    static final Key<Integer> LEAST_LENGTH = usually(
            "passwords.least-length",
            Shape.number(1, 128),
            "8",
            p -> "" + p.chat().passwords().leastLength());
    static final Key<Boolean> DIGIT = usually(
            "passwords.digit",
            Shape.yesOrNo(),
            "false",
            p -> "" + p.chat().passwords().digit());
    static final Key<Boolean> SYMBOL = usually(
            "passwords.symbol",
            Shape.yesOrNo(),
            "false",
            p -> "" + p.chat().passwords().symbol());
    static final Key<Boolean> UPPER_CASE = usually(
            "passwords.upper-case",
            Shape.yesOrNo(),
            "false",
            p -> "" + p.chat().passwords().upperCase());
    static final Key<Boolean> LOWER_CASE = usually(
            "passwords.lower-case",
            Shape.yesOrNo(),
            "false",
            p -> "" + p.chat().passwords().lowerCase());

    static final List<Key<?>> KEYS = List.of(
            OPEN, REQUIRES, CAPTCHA_SITE_KEY, CAPTCHA_SECRET_FILE, LEAST_LENGTH, DIGIT, SYMBOL, UPPER_CASE, LOWER_CASE);

    private RegistrationSection() {}

    static void check(Values values) {
        if (!values.clear(OPEN) || !values.clear(REQUIRES)) return;
        var open = values.get(OPEN);
        var requires = values.get(REQUIRES);
        if (open && requires.isEmpty()) values.problem(OPEN, new Problem.Unguarded());
        if (!open && values.has(REQUIRES) && !requires.isEmpty())
            values.problem(REQUIRES, new Problem.OnlyWith(OPEN.path(), "true"));
        if (open && requires.contains(Requirement.EMAIL) && !MailSection.wanted(values))
            values.problem(REQUIRES, new Problem.Needs("mail"));
        for (var key : List.of(CAPTCHA_SITE_KEY, CAPTCHA_SECRET_FILE)) {
            if (values.has(key) && !(open && requires.contains(Requirement.CAPTCHA)))
                values.problem(key, new Problem.OnlyWith(REQUIRES.path(), "[captcha]"));
        }
        if (open && requires.contains(Requirement.CAPTCHA)) values.demand(CAPTCHA_SITE_KEY);
    }

    static Registration build(Values values) {
        var open = values.get(OPEN);
        var secret = new SecretSource(SecretSource.CAPTCHA_KEY, values.find(CAPTCHA_SECRET_FILE));
        return new Registration(
                open,
                open ? Set.copyOf(values.get(REQUIRES)) : Set.of(),
                values.find(CAPTCHA_SITE_KEY).map(key -> new Captcha(key, secret)));
    }

    static PasswordPolicy buildPolicy(Values values) {
        return new PasswordPolicy(
                values.get(LEAST_LENGTH),
                values.get(DIGIT),
                values.get(SYMBOL),
                values.get(UPPER_CASE),
                values.get(LOWER_CASE));
    }
}
