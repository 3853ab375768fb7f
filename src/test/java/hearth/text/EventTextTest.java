package hearth.text;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.deploy.Change;
import hearth.deploy.Event;
import hearth.deploy.Finding;
import hearth.deploy.Verdict;
import hearth.failure.WebFailure;
import hearth.plan.ImageName;
import hearth.plan.Language;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class EventTextTest {
    private static final Instant NOW = Instant.EPOCH;

    private final EventText english = text(Language.ENGLISH);
    private final EventText chinese = text(Language.CHINESE);

    @ParameterizedTest
    @EnumSource
    void everyEventIsOneLine(Language language) {
        for (var event : Samples.of(Event.class))
            assertThat(text(language).of(event))
                    .as("%s", event)
                    .isNotBlank()
                    .hasLineCount(1)
                    .doesNotContain("{", "}", "null", "Optional", Samples.EVIDENCE, "!", "！");
    }

    @Test
    void aReviewListsWhatWouldChange() {
        var changes = Finding.ToDo.of(
                new Change(Change.Kind.INSTALL, "docker"), new Change(Change.Kind.WRITE_FILE, "daemon.json"));
        var found = new Event.Found(NOW, "install-docker", changes);
        assertThat(english.of(found)).isEqualTo("Install Docker: install docker, write daemon.json");
        assertThat(chinese.of(found)).isEqualTo("安装 Docker：安装 docker、写入 daemon.json");
    }

    @Test
    void aFailureSaysWhereAndWhat() {
        var verdict = new Verdict.Fail(new WebFailure.NoAddress("example.org"));
        assertThat(english.of(new Event.Checked(NOW, "name-points-here", verdict)))
                .isEqualTo("Public name: The name example.org does not lead anywhere yet.");
    }

    @Test
    void theEndNamesTheFileWithThePassword() {
        var end = finished(12, 14, Optional.of(Path.of("admin.txt")));
        assertThat(english.of(end))
                .isEqualTo(
                        "https://example.org/ is ready, administrator @admin:example.org. Steps carried out: 12; proofs"
                                + " passed: 14; time: 2 min 5 s. The administrator’s password is in the file admin.txt; only you"
                                + " can read it.");
    }

    @Test
    void theEndOfALookDoesNotSpeakOfAServerThatIsReady() {
        assertThat(english.of(finished(0, 0, Optional.empty()))).contains("nothing was changed");
        assertThat(english.of(finished(0, 1, Optional.empty()))).contains("nothing had to be changed");
    }

    @Test
    void progressIsToldInBytes() {
        var image = new ImageName("postgres", "17");
        assertThat(english.of(new Event.Pulled(NOW, image, 12 << 20, 160 << 20)))
                .isEqualTo("postgres:17: 12 MB of 160 MB");
        assertThat(english.of(new Event.Pulled(NOW, image, 12 << 20, 0))).isEqualTo("postgres:17: 12 MB");
    }

    private static Event finished(int changed, int proved, Optional<Path> file) {
        return new Event.Finished(
                NOW, changed, proved, Duration.ofSeconds(125), "https://example.org/", "@admin:example.org", file);
    }

    private static EventText text(Language language) {
        var texts = Texts.in(language);
        return new EventText(texts, new Words(texts, ZoneOffset.UTC));
    }
}
