package hearth.contract;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.docker.PullProgress;
import hearth.failure.DockerFailure;
import hearth.plan.ImageName;
import org.junit.jupiter.api.Test;

/// Fetching images.
interface DockerPulls extends DockerTesting {
    @Test
    default void aPullEndsWithEveryByteHere() throws Exception {
        forgetImage();
        var last = pulled().getLast();
        assertThat(last.done()).isPositive().isEqualTo(last.total());
    }

    @Test
    default void aPullNeverGoesBackwards() throws Exception {
        forgetImage();
        assertThat(pulled().stream().map(PullProgress::done)).isSorted();
    }

    @Test
    default void pullingWhatIsThereIsFine() throws Exception {
        pulled();
        docker().pull(image(), _ -> {});
    }

    @Test
    default void anImageThatNobodyHasIsMissing() {
        var nothing = new ImageName(image().repository() + "-nothing", "1");
        assertThat(DockerTesting.failureOf(() -> docker().pull(nothing, _ -> {})))
                .isEqualTo(new DockerFailure.ImageMissing(nothing));
    }

    @Test
    default void aTagThatNobodyHasIsMissing() {
        var nothing = new ImageName(image().repository(), "nothing");
        assertThat(DockerTesting.failureOf(() -> docker().pull(nothing, _ -> {})))
                .isEqualTo(new DockerFailure.ImageMissing(nothing));
    }
}
