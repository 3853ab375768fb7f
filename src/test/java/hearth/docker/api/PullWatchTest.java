package hearth.docker.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.dockerjava.api.model.PullResponseItem;
import hearth.docker.PullProgress;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PullWatchTest {
    private final List<PullProgress> told = new ArrayList<>();
    private long nanos;
    private final PullWatch watch = new PullWatch(told::add, () -> nanos);

    @Test
    void tellsTheFirstReport() throws Exception {
        downloading(10);
        assertThat(told).containsExactly(new PullProgress(5, 1000));
    }

    @Test
    void tellsNothingMoreInTheSameTenthOfASecond() throws Exception {
        downloading(10);
        nanos = 99_000_000;
        downloading(20);
        assertThat(told).hasSize(1);
    }

    @Test
    void tellsTheNextReportATenthOfASecondLater() throws Exception {
        downloading(10);
        nanos = 100_000_000;
        downloading(20);
        assertThat(told).hasSize(2);
    }

    @Test
    void tellsTheEndAtOnce() throws Exception {
        downloading(10);
        report("{'status':'Status: Downloaded newer image for postgres:17'}");
        assertThat(told).endsWith(new PullProgress(1000, 1000));
    }

    @Test
    void aLayerThatIsCompleteIsNotAPullThatIs() throws Exception {
        report("{'status':'Pull complete','id':'a'}");
        assertThat(watch.complete()).isFalse();
    }

    @Test
    void remembersAnError() throws Exception {
        report("{'errorDetail':{'message':'no'},'error':'no'}");
        assertThat(watch.error()).isEqualTo("no");
    }

    private void downloading(int current) throws Exception {
        report("{'status':'Downloading','id':'a','progressDetail':{'current':%d,'total':1000}}".formatted(current));
    }

    private void report(String json) throws Exception {
        watch.accept(new ObjectMapper().readValue(json.replace('\'', '"'), PullResponseItem.class));
    }
}
