package hearth.plan;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/// How the server sends mail: to prove addresses, to reset passwords.
///
/// @param provider      whose presets were taken
/// @param host          the mail server
/// @param port          465 with TLS from the start, usually 587 with STARTTLS
/// @param user          the account on the mail server; without one there is no login
/// @param password      where its password is found
/// @param from          what people see as the sender
/// @param appName       what mails call this chat; the server name if unset
/// @param tokenLifetime how long a link in a mail is good for
public record Mail(
        Provider provider,
        String host,
        int port,
        Encryption encryption,
        Optional<String> user,
        SecretSource password,
        Sender from,
        Optional<String> appName,
        Duration tokenLifetime) {
    /// The name under which the server keeps the password.
    public static final String SECRET = "mail.password";

    /// How the connection is kept from being overheard. Without one a password would travel in the clear, so there
    /// is no "none".
    public enum Encryption {
        /// From the first byte on.
        TLS,
        /// Plain at first, then compulsorily encrypted.
        STARTTLS
    }

    /// Mail servers that many people use.
    public enum Provider {
        OWN("own", "", 465, Encryption.TLS, ""),
        QQ("qq", "smtp.qq.com", 465, Encryption.TLS, "https://mail.qq.com/"),
        NETEASE("163", "smtp.163.com", 465, Encryption.TLS, "https://mail.163.com/"),
        GMAIL("gmail", "smtp.gmail.com", 465, Encryption.TLS, "https://myaccount.google.com/apppasswords"),
        OUTLOOK("outlook", "smtp-mail.outlook.com", 587, Encryption.STARTTLS, "https://account.microsoft.com/security"),
        FASTMAIL("fastmail", "smtp.fastmail.com", 465, Encryption.TLS, "https://app.fastmail.com/settings/security"),
        MAILGUN("mailgun", "smtp.mailgun.org", 465, Encryption.TLS, "https://app.mailgun.com/"),
        SES(
                "ses",
                "email-smtp.us-east-1.amazonaws.com",
                465,
                Encryption.TLS,
                "https://console.aws.amazon.com/ses/home"),
        SENDGRID("sendgrid", "smtp.sendgrid.net", 465, Encryption.TLS, "https://app.sendgrid.com/settings/api_keys");

        private final String word;
        private final String host;
        private final int port;
        private final Encryption encryption;
        private final String passwords;

        Provider(String word, String host, int port, Encryption encryption, String passwords) {
            this.word = word;
            this.host = host;
            this.port = port;
            this.encryption = encryption;
            this.passwords = passwords;
        }

        /// The word for it in a plan.
        public String word() {
            return word;
        }

        /// Its mail server; empty for one's own.
        public String host() {
            return host;
        }

        /// How it wants to be spoken to.
        public Encryption encryption() {
            return encryption;
        }

        /// The port that goes with an encryption here.
        public int port(Encryption chosen) {
            if (chosen == encryption) return port;
            return chosen == Encryption.TLS ? 465 : 587;
        }

        /// Where it gives out passwords for programs: its own page for that, or the one from which its settings
        /// are reached.
        public Optional<URI> passwords() {
            return Optional.of(passwords).filter(page -> !page.isEmpty()).map(URI::create);
        }

        /// The account that is the same for everybody, if it is.
        public Optional<String> user() {
            return this == SENDGRID ? Optional.of("apikey") : Optional.empty();
        }
    }

    /// Reads the name of a mail server: a host name or an IP address without brackets.
    public static Parsed<String> parseHost(String text) {
        var bare = text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
        if (IpAddress.isV6(bare)) return Parsed.ok(bare.toLowerCase(Locale.ROOT));
        if (IpAddress.isV4(text)) return Parsed.ok(text);
        return HostName.parseAnywhere(text)
                .<Parsed<String>>map(Parsed::ok)
                .orElse(Parsed.bad(new Problem.NotA(Problem.Kind.ADDRESS, text)));
    }

    Mail with(SecretSource other) {
        return new Mail(provider, host, port, encryption, user, other, from, appName, tokenLifetime);
    }
}
