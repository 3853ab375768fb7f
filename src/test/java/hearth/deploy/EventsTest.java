package hearth.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class EventsTest {
    private final ArrayList<Event> heard = new ArrayList<>();
    private final Events events = new Events(InstantSource.fixed(Instant.EPOCH), heard::add);

    @Test
    void theLastEventIsTheLastEvenIfADownloadGoesOnForAWhile() {
        var begun = new Event.Began(Instant.EPOCH, "pull-caddy");
        var stopped = new Event.Cancelled(Instant.EPOCH);
        events.tell(begun);
        events.end(stopped);
        events.tell(new Event.Done(Instant.EPOCH, "pull-caddy", Duration.ZERO));
        assertThat(heard).containsExactly(begun, stopped);
    }
}
