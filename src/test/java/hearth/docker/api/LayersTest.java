package hearth.docker.api;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.docker.PullProgress;
import org.junit.jupiter.api.Test;

class LayersTest {
    private final Layers layers = new Layers();

    @Test
    void nothingIsKnownAtFirst() {
        assertThat(layers.progress()).isEqualTo(new PullProgress(0, 0));
    }

    @Test
    void aByteThatHasArrivedCountsHalf() {
        layers.report("a", "Downloading", 40, 100);
        assertThat(layers.progress()).isEqualTo(new PullProgress(20, 100));
    }

    @Test
    void aByteThatIsUnpackedCountsWhole() {
        layers.report("a", "Downloading", 100, 100);
        layers.report("a", "Extracting", 40, 100);
        assertThat(layers.progress()).isEqualTo(new PullProgress(70, 100));
    }

    @Test
    void layersAddUp() {
        layers.report("a", "Downloading", 40, 100);
        layers.report("b", "Downloading", 10, 300);
        assertThat(layers.progress()).isEqualTo(new PullProgress(25, 400));
    }

    @Test
    void aLayerThatIsThereAlreadyIsNoWork() {
        layers.report("a", "Already exists", 0, 0);
        assertThat(layers.progress()).isEqualTo(new PullProgress(0, 0));
    }

    @Test
    void aLayerThatIsCompleteCountsWholeEvenWhenItsUnpackingWasNotReported() {
        layers.report("a", "Downloading", 100, 100);
        layers.report("a", "Pull complete", 0, 0);
        assertThat(layers.progress()).isEqualTo(new PullProgress(100, 100));
    }

    @Test
    void aDownloadThatIsCompleteHasArrivedWhole() {
        layers.report("a", "Downloading", 40, 100);
        layers.report("a", "Download complete", 0, 0);
        assertThat(layers.progress()).isEqualTo(new PullProgress(50, 100));
    }

    @Test
    void aDownloadThatBeginsAgainStandsStill() {
        layers.report("a", "Downloading", 40, 100);
        layers.report("a", "Retrying in 5 seconds", 0, 0);
        layers.report("a", "Downloading", 10, 100);
        assertThat(layers.progress()).isEqualTo(new PullProgress(20, 100));
    }

    @Test
    void unpackingInSecondsIsNotTakenForBytes() {
        layers.report("a", "Downloading", 100, 100);
        layers.report("a", "Extracting", 3, 0);
        assertThat(layers.progress()).isEqualTo(new PullProgress(50, 100));
    }

    @Test
    void theEndIsAllOfIt() {
        layers.report("a", "Downloading", 40, 100);
        assertThat(layers.complete()).isEqualTo(new PullProgress(100, 100));
    }
}
