package hearth.files;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.plan.FrontDoor.By;
import hearth.plan.Language;
import hearth.plan.Plan;
import hearth.plan.PlanPlace;
import hearth.plan.PlanYaml;
import hearth.plan.ReadPlan;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The sites for other web servers. That they work is seen in the practice world; here stands what takes too long
/// there.
final class WebServerSiteTest {
    private static Plan plan(By by) {
        var yaml = """
                server: {address: 192.0.2.1, user: root}
                server-name: example.org
                administrator: {name: admin}
                chat: {upload-limit: 20M}
                front-door: {by: %s}
                """.formatted(by.word());
        var place = PlanPlace.of(Path.of("."), Path.of("."), Language.ENGLISH);
        return ((ReadPlan.Good) PlanYaml.read(yaml, place)).plan();
    }

    @ParameterizedTest
    @EnumSource(names = {"NGINX", "OPENRESTY", "APACHE", "PASTE"})
    void anAppMayWaitTenMinutesForAMessage(By by) {
        var text = WebServerSite.text(plan(by));

        if (by == By.APACHE) assertThat(text.split("timeout=600", -1)).hasSize(4);
        else assertThat(text).contains("proxy_read_timeout 600s;", "proxy_send_timeout 600s;");
    }

    /// Caddy waits for as long as it takes, unless it is told otherwise.
    @ParameterizedTest
    @EnumSource(names = {"HOST_CADDY", "CADDY"})
    void caddyIsNotToldToLoseItsPatience(By by) {
        var text = by == By.CADDY ? Caddyfile.text(plan(by)) : WebServerSite.text(plan(by));

        assertThat(text).doesNotContain("timeout");
    }

    @ParameterizedTest
    @EnumSource(names = {"NGINX", "OPENRESTY", "APACHE", "PASTE", "HOST_CADDY"})
    void filesAreAsLargeAsTheChatServerTakes(By by) {
        assertThat(WebServerSite.text(plan(by))).contains(String.valueOf(20 << 20));
    }

    @Test
    void whatAContainerReadsIsNamedAsTheContainerSeesIt() {
        assertThat(WebServerSite.text(plan(By.OPENRESTY)))
                .contains("ssl_certificate conf.d/hearth/fullchain.pem;")
                .doesNotContain("/etc/letsencrypt");
    }
}
