package hearth.deploy.trial;

import hearth.deploy.OpenServer;
import hearth.failure.Evidence;
import hearth.failure.FailureException;
import hearth.failure.MailFailure;
import hearth.files.ServerFile;
import hearth.files.TestMail;
import hearth.plan.Mail;
import hearth.plan.PemFile;
import hearth.plan.Plan;
import hearth.secret.Secret;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The mail server, tried as Synapse will use it: name, connection, encryption, login, sender; and one real mail to the
/// administrator, if the plan has an address.
public final class MailTrial {
    private MailTrial() {}

    /// Tries it.
    public static void run(OpenServer server, Mail mail) throws FailureException {
        var password = mail.user().isPresent() ? server.given(Mail.SECRET) : Optional.<Secret>empty();
        var found = Trial.run(
                server,
                "mail.py",
                wanted(server.plan(), mail, password.map(Secret::reveal).orElse("")));
        judge(server.plan(), mail, found);
    }

    /// What of a plan decides how it comes out; the password by its mark only.
    public static String digest(Plan plan) {
        return ServerFile.digest(plan.chat()
                .mail()
                .map(mail -> wanted(plan, mail, mail.password().mark()).toString())
                .orElse(""));
    }

    private static Map<String, Object> wanted(Plan plan, Mail mail, String password) {
        var wanted = new LinkedHashMap<String, Object>();
        wanted.put("host", mail.host());
        wanted.put("port", mail.port());
        wanted.put("encryption", word(mail.encryption()));
        wanted.put("user", mail.user().orElse(""));
        wanted.put("password", password);
        wanted.put("from", mail.from().toString());
        wanted.put("to", plan.administrator().email().orElse(""));
        wanted.put("domain", plan.publicAddress().value());
        wanted.put("authority", plan.chat().authority().map(PemFile::pem).orElse(""));
        wanted.put("subject", TestMail.subject(plan));
        wanted.put("text", TestMail.text(plan));
        return wanted;
    }

    private static void judge(Plan plan, Mail mail, Trial.Found found) throws FailureException {
        var said = Evidence.of(mail.host(), -1, found.detail());
        var other = mail.encryption() == Mail.Encryption.TLS ? Mail.Encryption.STARTTLS : Mail.Encryption.TLS;
        @Nullable
        MailFailure failure = switch (found.kind()) {
            case "sent", "accepted" -> null;
            case "name" -> new MailFailure.NameUnknown(mail.host());
            case "refused" -> new MailFailure.PortClosed(mail.host(), mail.port());
            case "silent" -> new MailFailure.PortSilent(mail.host(), mail.port());
            case "unreachable" -> new MailFailure.Unreachable(mail.host(), mail.port(), said);
            case "encryption" -> new MailFailure.WrongEncryption(mail.port(), word(other));
            case "no-starttls" -> new MailFailure.NoEncryption(mail.host(), mail.port());
            case "tls" -> new MailFailure.EncryptionFailed(mail.host(), said);
            case "certificate" -> new MailFailure.CertificateBad(mail.host(), said);
            case "login" -> new MailFailure.LoginRefused(mail.user().orElse(""), said);
            case "no-login" -> new MailFailure.NoLogin(mail.host(), mail.port());
            case "sender" -> new MailFailure.SenderRefused(mail.from().address(), said);
            case "recipient" ->
                new MailFailure.RecipientRefused(plan.administrator().email().orElse(""), said);
            default -> new MailFailure.Refused(mail.host(), said);
        };
        if (failure != null) throw failure.thrown();
    }

    private static String word(Mail.Encryption encryption) {
        return encryption == Mail.Encryption.TLS ? "tls" : "starttls";
    }
}
