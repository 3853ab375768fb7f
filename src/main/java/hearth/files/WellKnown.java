package hearth.files;

import hearth.plan.Plan;

/// The two notes at the server name: by one apps find the public address, by the other servers do (Matrix spec,
/// client-server API, "Well-known URI", and server-server API, "Server discovery"). Where the server name leads to
/// another web server, somebody copies them there.
public final class WellKnown {
    private WellKnown() {}

    /// What `/.well-known/matrix/client` says.
    public static String client(Plan plan) {
        return "{\"m.homeserver\":{\"base_url\":\"" + plan.publicBaseUrl() + "\"}}";
    }

    /// What `/.well-known/matrix/server` says.
    public static String server(Plan plan) {
        return "{\"m.server\":\"" + plan.publicAddress() + ":"
                + plan.frontDoor().port() + "\"}";
    }

    /// How to put both onto a web server, for nginx, Apache, Caddy, and those that only take files.
    public static String snippets(Plan plan) {
        var say = new Comments(plan.language());
        return say.say("well-known", plan.serverName(), plan.publicAddress())
                + "\n\n## nginx\n\n" + fenced(nginx(plan))
                + "\n## Apache\n\n" + fenced(apache())
                + "\n## Caddy\n\n" + fenced(caddy(plan))
                + "\n## " + say.say("well-known.files") + "\n\n" + say.say("well-known.files.how") + "\n";
    }

    /// For the `server` block of the server name.
    public static String nginx(Plan plan) {
        var forServers = """
                location = /.well-known/matrix/server {
                    default_type application/json;
                    return 200 '%s';
                }
                """.formatted(server(plan));
        var forApps = """
                location = /.well-known/matrix/client {
                    default_type application/json;
                    add_header Access-Control-Allow-Origin * always;
                    return 200 '%s';
                }
                """.formatted(client(plan));
        return open(plan) ? forServers + forApps : forApps;
    }

    /// For the `VirtualHost` of the server name; the two files lie in `/var/www/matrix`.
    public static String apache() {
        return """
                Alias /.well-known/matrix /var/www/matrix
                <Directory /var/www/matrix>
                    Require all granted
                    ForceType application/json
                    Header always set Access-Control-Allow-Origin "*"
                </Directory>
                """;
    }

    /// For the site block of the server name.
    public static String caddy(Plan plan) {
        return (open(plan) ? caddy("server", server(plan)) : "") + caddy("client", client(plan));
    }

    private static String caddy(String file, String text) {
        return """
                handle /.well-known/matrix/%s {
                	header Content-Type application/json
                	header Access-Control-Allow-Origin *
                	respond `%s`
                }
                """.formatted(file, text);
    }

    /// Of a chat without other servers, none has to know.
    private static boolean open(Plan plan) {
        return plan.chat().federation().on();
    }

    private static String fenced(String text) {
        return "```\n" + text + "```\n";
    }
}
