package hearth.plan;

import static hearth.plan.Key.optional;
import static hearth.plan.Key.usually;

import hearth.plan.Problem.Kind;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/// The section `certificate:`, who vouches for the public address.
final class CertificateSection {
    /// The words for [Certificate]'s cases.
    enum From {
        LETS_ENCRYPT("lets-encrypt"),
        ACME("acme"),
        INTERNAL("internal"),
        NONE("none");

        final String word;

        From(String word) {
            this.word = word;
        }

        static From of(Certificate certificate) {
            return switch (certificate) {
                case Certificate.LetsEncrypt _ -> LETS_ENCRYPT;
                case Certificate.Acme _ -> ACME;
                case Certificate.Internal _ -> INTERNAL;
                case Certificate.Elsewhere _ -> NONE;
            };
        }
    }

    static final Key<From> FROM = usually(
            "certificate.from",
            Shape.oneOf(List.of(From.values()), from -> from.word),
            "lets-encrypt",
            p -> From.of(p.certificate()).word);
    static final Key<String> EMAIL = optional(
            "certificate.email",
            Shape.text(Kind.EMAIL, "ASCII before the `@`", Certificate::parseEmail),
            "you@example.org",
            p -> switch (p.certificate()) {
                case Certificate.LetsEncrypt(var email) -> email;
                case Certificate.Acme(var _, var _, var email) -> email;
                case Certificate.Internal _, Certificate.Elsewhere _ -> Optional.empty();
            });
    static final Key<URI> DIRECTORY = optional(
            "certificate.directory",
            Shape.text(Kind.WEB_ADDRESS, "`https://`", Certificate::parseDirectory),
            "https://ca.example.org/acme/directory",
            p -> p.certificate() instanceof Certificate.Acme acme
                    ? Optional.of(acme.directory().toString())
                    : Optional.empty());
    static final Key<PemFile> ROOT = optional(
            "certificate.root",
            FileShape.certificates(),
            "ca.pem",
            p -> p.certificate() instanceof Certificate.Acme acme
                    ? Optional.of(acme.root().file().toString())
                    : Optional.empty());

    static final List<Key<?>> KEYS = List.of(FROM, EMAIL, DIRECTORY, ROOT);

    private CertificateSection() {}

    static void check(Values values) {
        if (values.has(FROM) && values.find(FROM).isEmpty()) return; // nobody knows what was meant
        var from = values.get(FROM);
        if (from == From.ACME) {
            values.demand(DIRECTORY);
            values.demand(ROOT);
        } else {
            for (var key : List.of(DIRECTORY, ROOT))
                if (values.has(key)) values.problem(key, new Problem.OnlyWith(FROM.path(), From.ACME.word));
        }
        if (values.has(EMAIL) && (from == From.INTERNAL || from == From.NONE))
            values.problem(EMAIL, new Problem.OnlyWith(FROM.path(), From.LETS_ENCRYPT.word + ", " + From.ACME.word));
    }

    static Certificate build(Values values) {
        return switch (values.get(FROM)) {
            case LETS_ENCRYPT -> new Certificate.LetsEncrypt(values.find(EMAIL));
            case ACME -> new Certificate.Acme(values.get(DIRECTORY), values.get(ROOT), values.find(EMAIL));
            case INTERNAL -> new Certificate.Internal();
            case NONE -> new Certificate.Elsewhere();
        };
    }
}
