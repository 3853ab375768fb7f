package hearth.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.BiFunction;

/// Everything in homeserver.yaml that a person decides, apart from the names and the database.
///
/// @param preset     where the defaults come from
/// @param mail       how mail is sent, where it is sent at all
/// @param signIn     the other places whose accounts open this server, in the order in which apps show them
/// @param extra      further options of Synapse, merged in last
/// @param authority  a further authority to believe when Synapse connects to others, such as a mail server of one's own
public record ChatServer(
        Preset preset,
        Basics basics,
        Optional<Mail> mail,
        Registration registration,
        PasswordPolicy passwords,
        RateLimits limits,
        Retention retention,
        Rooms rooms,
        Federation federation,
        List<IdentityProvider> signIn,
        Extra extra,
        Optional<PemFile> authority) {

    /// The largest file that anyone may send, in bytes.
    public long uploadLimit() {
        return basics.uploadLimit();
    }

    /// Where the person's own secrets are found that the server needs, by the name under which it keeps them.
    public SequencedMap<String, SecretSource> secrets() {
        var secrets = new LinkedHashMap<String, SecretSource>();
        mail.filter(m -> m.user().isPresent()).ifPresent(m -> secrets.put(Mail.SECRET, m.password()));
        registration.captcha().ifPresent(captcha -> secrets.put(Registration.CAPTCHA_SECRET, captcha.secret()));
        signIn.forEach(provider -> secrets.put(provider.secretName(), provider.secret()));
        return secrets;
    }

    /// The same settings, with other sources of the secrets.
    ChatServer with(BiFunction<String, SecretSource, SecretSource> change) {
        return new ChatServer(
                preset,
                basics,
                mail.map(m -> m.with(change.apply(Mail.SECRET, m.password()))),
                registration.with(secret -> change.apply(Registration.CAPTCHA_SECRET, secret)),
                passwords,
                limits,
                retention,
                rooms,
                federation,
                signIn.stream()
                        .map(provider -> provider.with(change.apply(provider.secretName(), provider.secret())))
                        .toList(),
                extra,
                authority);
    }

    /// The same settings while nobody may come in by themselves.
    public ChatServer closed() {
        var closed = new Registration(false, Set.of(), Optional.empty());
        return new ChatServer(
                preset,
                basics,
                mail,
                closed,
                passwords,
                limits,
                retention,
                rooms,
                federation,
                List.of(),
                extra,
                authority);
    }

    /// The same settings with other further options.
    public ChatServer with(Extra other) {
        return new ChatServer(
                preset,
                basics,
                mail,
                registration,
                passwords,
                limits,
                retention,
                rooms,
                federation,
                signIn,
                other,
                authority);
    }

    /// The same settings, for another computer: without the paths of this one's files.
    ChatServer withoutFiles() {
        return with((_, source) -> source.withoutFile());
    }
}
