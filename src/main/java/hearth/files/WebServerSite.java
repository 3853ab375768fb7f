package hearth.files;

import hearth.plan.FrontDoor.By;
import hearth.plan.Plan;
import java.util.Optional;

/// The site that a web server of the server's own needs, complete (Synapse docs, "Using a reverse proxy"): what
/// apps and other servers ask is passed on unchanged, everything else, the admin API above all, is "not found".
///
/// Each states the visitor's address anew instead of adding to what the visitor claims, takes files of exactly
/// Synapse's own limit, and lets an app wait ten minutes for a message.
public final class WebServerSite {
    /// Where the authority's question is answered while a certificate is being got.
    public static final String CHALLENGES = "/var/www/hearth";

    /// Where the server's own Caddy finds the roots of another authority.
    public static final String CADDY_ROOT = "/etc/caddy/hearth-root.pem";

    private WebServerSite() {}

    /// Where the web server looks for it. Read last, it does not become the one that answers for names without a
    /// site.
    public static Optional<String> path(By by) {
        return switch (by) {
            case NGINX -> Optional.of("/etc/nginx/conf.d/zz-hearth.conf");
            case APACHE -> Optional.of("/etc/apache2/sites-enabled/zz-hearth.conf");
            case HOST_CADDY -> Optional.of("/etc/caddy/hearth.caddyfile");
            // Only the server knows where; see `facts.sh`.
            case OPENRESTY, CADDY, PASTE -> Optional.empty();
        };
    }

    /// The text of the file. What is to be pasted is nginx's, the web server most often found on a server.
    public static String text(Plan plan) {
        var comment = new Comments(plan.language()).say("web-server", plan.publicAddress());
        var site = switch (plan.frontDoor().by()) {
            case NGINX, PASTE, CADDY -> nginx(plan, CHALLENGES, certificates(plan));
            // As seen from its own folders, which a container sees under other names than the machine.
            case OPENRESTY -> nginx(plan, "conf/conf.d/hearth", "conf.d/hearth");
            case APACHE -> apache(plan);
            case HOST_CADDY -> Caddyfile.onHost(plan);
        };
        return "# " + comment.replace("\n", "\n# ") + "\n" + site;
    }

    /// `http2` as part of `listen` is understood by every nginx from 1.9.5 on. No path behind the port in
    /// `proxy_pass`, not even a slash: nginx would decode the address.
    private static String nginx(Plan plan, String challenges, String certificates) {
        return """
                server {
                    listen 80;
                    listen [::]:80;
                    server_name %1$s;
                    location ^~ /.well-known/acme-challenge/ {
                        root %4$s;
                    }
                    location / {
                        return 301 https://$host$request_uri;
                    }
                }
                server {
                    listen 443 ssl http2;
                    listen [::]:443 ssl http2;
                    server_name %1$s;
                    ssl_certificate %5$s/fullchain.pem;
                    ssl_certificate_key %5$s/privkey.pem;
                    ssl_protocols TLSv1.2 TLSv1.3;
                    location ~ ^/(_matrix|_synapse/client|\\.well-known/matrix)(/|$) {
                        proxy_pass http://127.0.0.1:%3$d;
                        proxy_http_version 1.1;
                        proxy_set_header Host $host;
                        proxy_set_header X-Forwarded-For $remote_addr;
                        proxy_set_header X-Forwarded-Proto https;
                        client_max_body_size %2$d;
                        proxy_request_buffering off;
                        proxy_read_timeout 600s;
                        proxy_send_timeout 600s;
                    }
                    location / {
                        return 404;
                    }
                }
                """.formatted(
                        plan.publicAddress(), plan.chat().uploadLimit(), SynapseFolder.PORT, challenges, certificates);
    }

    private static String apache(Plan plan) {
        return """
                <VirtualHost *:80>
                    ServerName %1$s
                    Alias /.well-known/acme-challenge %4$s/.well-known/acme-challenge
                    <Directory %4$s>
                        Require all granted
                    </Directory>
                    RedirectMatch 301 ^/(?!\\.well-known/acme-challenge/)(.*) https://%1$s/$1
                </VirtualHost>
                <VirtualHost *:443>
                    ServerName %1$s
                    Protocols h2 http/1.1
                    SSLEngine on
                    SSLCertificateFile %5$s/fullchain.pem
                    SSLCertificateKeyFile %5$s/privkey.pem
                    SSLProtocol -all +TLSv1.2 +TLSv1.3
                    AllowEncodedSlashes NoDecode
                    ProxyPreserveHost on
                    ProxyAddHeaders off
                    RequestHeader set X-Forwarded-For "expr=%%{REMOTE_ADDR}"
                    RequestHeader set X-Forwarded-Proto "https"
                    LimitRequestBody %2$d
                    ProxyPass /_matrix http://127.0.0.1:%3$d/_matrix nocanon timeout=600
                    ProxyPass /_synapse/client http://127.0.0.1:%3$d/_synapse/client nocanon timeout=600
                    ProxyPass /.well-known/matrix http://127.0.0.1:%3$d/.well-known/matrix nocanon timeout=600
                    RedirectMatch 404 ^/(?!_matrix(/|$)|_synapse/client(/|$)|\\.well-known/matrix(/|$))
                </VirtualHost>
                """.formatted(
                plan.publicAddress(), plan.chat().uploadLimit(), SynapseFolder.PORT, CHALLENGES, certificates(plan));
    }

    private static String certificates(Plan plan) {
        return "/etc/letsencrypt/live/" + plan.publicAddress();
    }
}
