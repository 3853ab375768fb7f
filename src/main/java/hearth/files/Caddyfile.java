package hearth.files;

import hearth.plan.Certificate;
import hearth.plan.Plan;
import java.util.Optional;

/// The front door's configuration (Synapse docs, "Using a reverse proxy"): what apps and other servers need is
/// passed on, everything else, the admin API above all, is "not found".
///
/// Every case is a `handle`, because Caddy sorts other directives by an order of its own. The body limit is
/// given in MiB of exactly Synapse's own limit: above it Synapse would drop the connection and people would
/// read "bad gateway".
public final class Caddyfile {
    /// Where the container sees the roots of another authority.
    private static final String ROOT = "/etc/caddy/acme-root.pem";

    private Caddyfile() {}

    /// The text of the file.
    public static String text(Plan plan) {
        var say = new Comments(plan.language());
        return comment(say.say("caddyfile"))
                + globals(plan.certificate())
                + site(plan, "", "synapse")
                + (plan.delegated() && plan.servesNotes() ? apex(plan) : "");
    }

    /// The site for a Caddy that the server has already, with the authority of this site alone.
    static String onHost(Plan plan) {
        var issuer = switch (plan.certificate()) {
            case Certificate.Acme(var directory, var _, var _) ->
                "\ttls {\n\t\tca " + directory + "\n\t\tca_root " + WebServerSite.CADDY_ROOT + "\n\t}\n";
            case Certificate.LetsEncrypt _, Certificate.Internal _, Certificate.Elsewhere _ -> "";
        };
        return site(plan, issuer, "127.0.0.1");
    }

    private static String globals(Certificate certificate) {
        return "{\n\tadmin off\n"
                + switch (certificate) {
                    case Certificate.LetsEncrypt(var email) -> email(email);
                    case Certificate.Acme(var directory, var _, var email) ->
                        email(email) + "\tacme_ca " + directory + "\n\tacme_ca_root " + ROOT + "\n";
                    case Certificate.Internal() -> "\tlocal_certs\n\tskip_install_trust\n";
                    case Certificate.Elsewhere() -> "\tauto_https off\n";
                }
                + "}\n\n";
    }

    private static String email(Optional<String> email) {
        return email.map(address -> "\temail " + address + "\n").orElse("");
    }

    private static String site(Plan plan, String issuer, String synapse) {
        return """
                %1$s {
                %4$s\
                	handle /_matrix/* {
                		request_body {
                			max_size %2$d
                		}
                		reverse_proxy %5$s:%3$d
                	}
                	handle /_synapse/client/* {
                		reverse_proxy %5$s:%3$d
                	}
                	handle /.well-known/matrix/* {
                		reverse_proxy %5$s:%3$d
                	}
                	handle {
                		respond 404
                	}
                }
                """.formatted(
                address(plan, plan.publicAuthority()), plan.chat().uploadLimit(), SynapseFolder.PORT, issuer, synapse);
    }

    private static String apex(Plan plan) {
        var notes = WellKnown.caddy(plan).replaceAll("(?m)^(?=.)", "\t");
        return "\n" + address(plan, plan.serverName().host().value()) + " {\n" + notes
                + "\thandle {\n\t\trespond 404\n\t}\n}\n";
    }

    private static String address(Plan plan, String host) {
        return plan.certificate() instanceof Certificate.Elsewhere ? "http://" + host : host;
    }

    private static String comment(String text) {
        return "# " + text.replace("\n", "\n# ") + "\n";
    }
}
