package hearth.files;

import static hearth.files.CommentedYaml.ordered;

import hearth.files.CommentedYaml.Section;
import hearth.files.HomeserverYaml.Writing;
import hearth.plan.Mail;
import hearth.plan.Mail.Encryption;
import hearth.plan.Period;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// How mail is sent.
final class MailKeys {
    private MailKeys() {}

    static List<Section> in(Writing w) {
        return w.chat().mail().stream()
                .map(mail -> w.section("mail", ordered("email", mail(w, mail))))
                .toList();
    }

    private static SequencedMap<String, @Nullable Object> mail(Writing w, Mail mail) {
        var keys = ordered("smtp_host", mail.host(), "smtp_port", mail.port());
        keys.put("force_tls", mail.encryption() == Encryption.TLS);
        // Without it the password would go in the clear to a server that offers no STARTTLS.
        if (mail.encryption() == Encryption.STARTTLS) keys.put("require_transport_security", true);
        mail.user().ifPresent(user -> {
            keys.put("smtp_user", user);
            keys.put("smtp_pass", w.given(Mail.SECRET, mail.password()));
        });
        var app = mail.appName().orElse(w.plan().serverName().toString());
        keys.put("app_name", app);
        keys.put("notif_from", from(mail, app));
        keys.put("validation_token_lifetime", Period.written(mail.tokenLifetime()));
        return keys;
    }

    /// Synapse puts the text into the header as it is, after having replaced what begins with `%`; a name in
    /// another script has to be encoded before, else the address would vanish together with it.
    private static String from(Mail mail, String app) {
        var name = mail.from().name().isEmpty() ? app : mail.from().name();
        return MailHeader.phrase(name).replace("%", "%%") + " <"
                + mail.from().address().replace("%", "%%") + ">";
    }
}
