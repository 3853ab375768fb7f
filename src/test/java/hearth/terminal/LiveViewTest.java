package hearth.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.deploy.Deployer.Goal;
import hearth.deploy.Event;
import hearth.plan.ImageName;
import hearth.plan.Language;
import hearth.terminal.screen.Columns;
import hearth.terminal.screen.Picture;
import hearth.terminal.screen.Prompt;
import hearth.terminal.screen.Screen;
import hearth.text.Speech;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class LiveViewTest {
    private static final ImageName POSTGRES = new ImageName("postgres", "17");
    private static final ImageName SYNAPSE = new ImageName("ghcr.io/element-hq/synapse", "v1.163.2");

    private Instant now = Stage.NOW;

    @Test
    void aStepSaysHowLongItTakesFromTheSecondSecondOn() {
        var picture = new Picture(true, 80);
        var view = view(picture, Language.ENGLISH);
        view.show(new Event.Began(now, "install-docker"));
        assertThat(painted(picture, view)).endsWith("⠙ Install Docker");
        later(5);
        assertThat(painted(picture, view)).endsWith("⠹ Install Docker  5 s");
        view.show(new Event.Said(now, "install-docker", Event.Milestone.INSTALLING_PACKAGES, "docker.io"));
        assertThat(painted(picture, view)).endsWith("⠸ Install Docker  5 s\n  installing docker.io");
    }

    @Test
    void severalDownloadsHaveABarEach() {
        var picture = new Picture(true, 70);
        var view = view(picture, Language.ENGLISH);
        view.show(new Event.Began(now, "pull-postgres"));
        view.show(new Event.Pulled(now, POSTGRES, 30L << 20, 120L << 20));
        view.show(new Event.Pulled(now, SYNAPSE, 0, 0));
        assertThat(painted(picture, view)).endsWith("""
                ⠙ Download the database

                  postgres:17       ━━━━━━────────────────────   25 %  30 MB / 120 MB
                  synapse:v1.163.2  ──────────────────────────    0 %""".indent(0).strip());
    }

    @Test
    void aDownloadThatIsCompleteLingersForAMoment() {
        var picture = new Picture(true, 80);
        var view = view(picture, Language.ENGLISH);
        view.show(new Event.Pulled(now, POSTGRES, 120L << 20, 120L << 20));
        assertThat(painted(picture, view)).contains("100 %");
        later(2);
        assertThat(painted(picture, view)).doesNotContain("postgres");
    }

    @ParameterizedTest
    @EnumSource
    void nothingPaintedIsWiderThanTheTerminal(Language language) {
        for (var columns = 20; columns <= 120; columns++) {
            var picture = new Picture(true, columns);
            var view = view(picture, language);
            view.show(new Event.Began(now, "start-postgres"));
            view.show(new Event.Said(now, "start-postgres", Event.Milestone.SETTING_ASIDE, "postgres"));
            view.show(new Event.Pulled(now, SYNAPSE, 30L << 20, 120L << 20));
            later(3);
            var width = columns;
            assertThat(painted(picture, view).lines()).allMatch(line -> Columns.of(line) <= width);
        }
    }

    @Test
    void atTheEndNothingPaintedIsLeft() {
        var picture = new Picture(true, 80);
        var view = view(picture, Language.ENGLISH);
        view.show(new Event.Began(now, "install-docker"));
        painted(picture, view);
        view.show(new Event.Cancelled(now));
        assertThat(view.tick()).isFalse();
        assertThat(picture.text()).doesNotContain("⠙").endsWith("Stopped. Nothing is left half-written.\n");
        assertThat(picture.restored()).isTrue();
    }

    private LiveView view(Picture picture, Language language) {
        var device = new Device(picture.stream(), picture.stream(), picture, Prompt.NOBODY);
        var look = Look.on(device);
        var speech = Speech.in(language, ZoneOffset.UTC);
        var voice = new Voice(speech, look, new Screen(picture.stream(), picture));
        return new LiveView(new Story(speech, look, Goal.DEPLOY), voice, () -> now);
    }

    private static String painted(Picture picture, LiveView view) {
        view.tick();
        return picture.text().stripTrailing();
    }

    private void later(int seconds) {
        now = now.plus(Duration.ofSeconds(seconds));
    }
}
