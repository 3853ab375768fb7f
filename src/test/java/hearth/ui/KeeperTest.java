package hearth.ui;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.store.AppFolders;
import hearth.store.Draft;
import hearth.ui.model.Background;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KeeperTest {
    @TempDir
    Path home = Path.of("");

    private final Inline clock = new Inline();
    private final List<Runnable> elsewhere = new ArrayList<>();

    @Test
    void answersAreKeptAMomentAfterTheyWereGiven() {
        var keeper = new Keeper(draft(), clock);

        keeper.keep(Map.of("server-name", "example.org"));
        clock.pass();

        assertThat(draft().read()).isEqualTo(Map.of("server-name", "example.org"));
    }

    @Test
    void aWriterWhoComesLateDoesNotBringOldAnswersBack() {
        var keeper = new Keeper(draft(), slow());
        keeper.keep(Map.of("server-name", "old.example.org"));
        clock.pass();
        keeper.keep(Map.of("server-name", "new.example.org"));
        keeper.finish();

        elsewhere.forEach(Runnable::run);

        assertThat(draft().read()).isEqualTo(Map.of("server-name", "new.example.org"));
    }

    @Test
    void whatAWriterHasNotBegunYetIsWrittenAtTheEnd() {
        var keeper = new Keeper(draft(), slow());
        keeper.keep(Map.of("server-name", "example.org"));
        clock.pass();

        keeper.finish();

        assertThat(draft().read()).isEqualTo(Map.of("server-name", "example.org"));
    }

    @Test
    void nothingIsWrittenAfterTheEnd() {
        var keeper = new Keeper(draft(), clock);
        keeper.finish();

        keeper.keep(Map.of("server-name", "example.org"));
        clock.pass();

        assertThat(draft().read()).isEmpty();
    }

    private Draft draft() {
        return new Draft(AppFolders.in(home), "answers");
    }

    /// Whose work elsewhere begins when the test says so.
    private Background slow() {
        return new Background() {
            @Override
            public <T> void run(Work<T> work, Consumer<Came<T>> then) {
                elsewhere.add(() -> clock.run(work, then));
            }

            @Override
            public void soon(Runnable task) {
                clock.soon(task);
            }

            @Override
            public Later later(Duration pause, Runnable task) {
                return clock.later(pause, task);
            }
        };
    }
}
