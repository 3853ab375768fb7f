package hearth.practice;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.deploy.Deployer.Goal;
import hearth.deploy.Event;
import hearth.failure.WebFailure;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Servers whose ports 80 and 443 belong to a web server with a site of its own: the chat joins it and passes the same
/// probes, the certificate is renewed, and the other site stays as it was.
@Tag("practice")
class OtherWebServersTest {
    private static final String INSTALL = "apt-get -q update >/dev/null; DEBIAN_FRONTEND=noninteractive apt-get -q "
            + "install -y --no-install-recommends %s curl >/dev/null 2>&1; ";

    /// How each is installed with a site, and given another that depends on being the first.
    enum Given {
        NGINX("nginx", """
                printf 'server { listen 80; server_name shop.%1$s; return 200 "shop\\\\n"; }\\n' >/etc/nginx/conf.d/shop.conf
                rm -f /etc/nginx/sites-enabled/default; systemctl restart nginx
                """, """
                printf 'server { listen 81; server_name office.%1$s; return 200 "office\\\\n"; }\\n' >/etc/nginx/conf.d/office.conf
                systemctl reload nginx
                """, "rm /etc/nginx/conf.d/office.conf; systemctl reload nginx"),
        APACHE("apache2", """
                mkdir /srv/shop; echo shop >/srv/shop/index.html
                printf '<VirtualHost *:80>\\nServerName shop.%1$s\\nDocumentRoot /srv/shop\\n<Directory /srv/shop>\\nRequire all granted\\n</Directory>\\n</VirtualHost>\\n' >/etc/apache2/sites-enabled/shop.conf
                rm -f /etc/apache2/sites-enabled/000-default.conf; systemctl restart apache2
                """, """
                printf 'Listen 81\\n<VirtualHost *:81>\\nServerName office.%1$s\\nDocumentRoot /srv/shop\\n</VirtualHost>\\n' >/etc/apache2/sites-enabled/office.conf
                systemctl restart apache2
                """, "rm /etc/apache2/sites-enabled/office.conf; systemctl restart apache2"),
        HOST_CADDY("caddy", """
                printf 'http://shop.%1$s {\\n\\trespond shop\\n}\\n' >/etc/caddy/Caddyfile; systemctl restart caddy
                """, "", "");

        private final String packages;
        private final String site;
        private final String dependent;
        private final String without;

        Given(String packages, String site, String dependent, String without) {
            this.packages = packages;
            this.site = site;
            this.dependent = dependent;
            this.without = without;
        }

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    @ParameterizedTest
    @EnumSource
    void theChatJoinsTheWebServerThatIsThere(Given given) {
        var server = Practice.server("joins-" + given.word(), "--fresh");
        try {
            var name = server.text("public_name");
            server.sh(INSTALL.formatted(given.packages) + given.site.formatted(name));
            var laptop = new Rehearsal(server, "laptop");
            var plan = server.plan("front-door: {by: " + given.word() + "}\n");
            if (!given.dependent.isEmpty()) {
                server.sh(given.dependent.formatted(name));
                assertThat(((Event.Failed) laptop.run(Goal.DEPLOY, plan).end()).failure())
                        .isInstanceOf(WebFailure.OtherSitesChanged.class);
                assertThat(answer(server, "http://office." + name)).isEqualTo("shop 200");
                server.sh(given.without);
            }

            var went = laptop.run(Goal.DEPLOY, plan);

            assertThat(went.end()).isInstanceOf(Event.Finished.class);
            assertThat(went.proved()).contains("tls", "http2", "client-address", "upload-limit", "encoded-path");
            assertThat(answer(server, "http://shop." + name)).isEqualTo("shop 200");
            assertThat(server.sh("docker port synapse")).isEqualTo("8008/tcp -> 127.0.0.1:8008\n");
            assertThat(laptop.run(Goal.DEPLOY, plan).acted()).isEmpty();
            if (given != Given.HOST_CADDY) renew(server, name);
        } finally {
            server.remove();
        }
    }

    /// As the system's own timer does it, only sooner.
    private static void renew(PracticeServer server, String name) {
        var before = serial(server, name);
        server.sh("systemd-run -q --wait -p EnvironmentFile=-/dev/null -p "
                + "Environment=REQUESTS_CA_BUNDLE=/etc/letsencrypt/hearth-roots.pem certbot renew --force-renewal -q");
        assertThat(Eventually.succeeds(() -> serial(server, name), serial -> !serial.equals(before)))
                .isNotEmpty();
    }

    private static String serial(PracticeServer server, String name) {
        return server.sh("openssl s_client -connect 127.0.0.1:443 -servername " + name
                + " </dev/null 2>/dev/null | openssl x509 -noout -serial");
    }

    private static String answer(PracticeServer server, String address) {
        var host = address.replaceFirst("^http://", "");
        return server.sh("curl -s -w ' %{http_code}' --resolve " + host + ":80:127.0.0.1 " + address)
                .replace("\n", "")
                .strip();
    }
}
