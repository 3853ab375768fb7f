package hearth.docker.api;

import com.github.dockerjava.api.model.PullResponseItem;
import hearth.docker.PullProgress;
import hearth.failure.DockerFailure;
import hearth.failure.Evidence;
import hearth.failure.FailureException;
import hearth.plan.ImageName;
import java.util.function.Consumer;

/// Fetching images.
final class Pulls {
    private final Engine engine;

    Pulls(Engine engine) {
        this.engine = engine;
    }

    /// Returns when the engine has said that the image is complete: a stream of reports that just ends has not said
    /// so.
    void pull(ImageName image, Consumer<PullProgress> progress) throws FailureException {
        var watch = new PullWatch(progress, System::nanoTime);
        try {
            engine.<PullResponseItem>follow(
                    "pull " + image,
                    (client, callback) -> client.pullImageCmd(image.repository())
                            .withTag(image.tag())
                            .exec(callback),
                    watch);
        } catch (FailureException e) {
            if (e.failure() instanceof DockerFailure.Refused refused) throw trouble(image, refused.evidence());
            throw e;
        }
        if (!watch.error().isEmpty()) throw trouble(image, engine.said(watch.error()));
        if (!watch.complete()) {
            throw new DockerFailure.NotAnswering(engine.said("the pull of " + image + " broke off")).thrown();
        }
    }

    private static FailureException trouble(ImageName image, Evidence said) {
        return PullTrouble.in(String.join("\n", said.lastLines()), image)
                .failure(image, said)
                .thrown();
    }
}
