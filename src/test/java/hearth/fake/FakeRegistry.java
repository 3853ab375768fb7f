package hearth.fake;

import hearth.docker.PullProgress;
import hearth.failure.DockerFailure;
import hearth.failure.Evidence;
import hearth.failure.FailureException;
import hearth.failure.LocalFailure;
import hearth.plan.ImageName;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/// The registry that a [FakeDocker] pulls from, and the images that it has by now.
public final class FakeRegistry {
    private static final long IMAGE_BYTES = 100 << 20;

    private final Set<ImageName> offered = new HashSet<>();
    private final Set<ImageName> here = new HashSet<>();
    private int broken;
    private boolean diskFull;
    private CountDownLatch gate = new CountDownLatch(0);

    /// Puts images into the registry.
    public synchronized FakeRegistry offer(ImageName... images) {
        offered.addAll(List.of(images));
        return this;
    }

    /// Stops in the middle of each of the next pulls.
    public synchronized void breakPulls(int count) {
        broken = count;
    }

    /// Makes every pull stand still until [#release()].
    public synchronized void hold() {
        gate = new CountDownLatch(1);
    }

    /// Lets the pulls go on.
    public synchronized void release() {
        gate.countDown();
    }

    /// Says whether the server has no room for images.
    public synchronized void fillDisk(boolean full) {
        diskFull = full;
    }

    /// Whether the engine has the image.
    public synchronized boolean pulled(ImageName image) {
        return here.contains(image);
    }

    /// Takes an image away from the engine.
    public synchronized void forget(ImageName image) {
        here.remove(image);
    }

    void pull(ImageName image, Consumer<PullProgress> progress) throws FailureException {
        if (pulled(image)) return;
        if (!offers(image)) throw new DockerFailure.ImageMissing(image).thrown();
        progress.accept(new PullProgress(0, IMAGE_BYTES));
        await();
        progress.accept(new PullProgress(IMAGE_BYTES / 2, IMAGE_BYTES));
        take(image);
        progress.accept(new PullProgress(IMAGE_BYTES, IMAGE_BYTES));
    }

    private synchronized boolean offers(ImageName image) {
        return offered.contains(image);
    }

    private void await() throws FailureException {
        try {
            gate().await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalFailure.Cancelled().thrown();
        }
    }

    private synchronized CountDownLatch gate() {
        return gate;
    }

    private synchronized void take(ImageName image) throws FailureException {
        if (diskFull) throw new DockerFailure.NoSpace(image).thrown();
        if (broken > 0) {
            broken--;
            throw new DockerFailure.RegistryUnreachable(image, Evidence.of("docker", -1, "unexpected EOF")).thrown();
        }
        here.add(image);
    }
}
