package hearth.deploy;

import hearth.docker.Docker;
import hearth.failure.DockerFailure;
import hearth.failure.FailureException;
import hearth.failure.LocalFailure;
import hearth.failure.Unexpected;
import hearth.plan.ImageName;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// The downloads of a deployment: begun as soon as the engine answers, two side by side, awaited by the step
/// that needs one. Two keep the line and a small machine's processors busy; a third would only hold up the
/// first one that is needed. A registry that stops in the middle is waited for; what has arrived is kept by the
/// engine.
final class Pulls implements AutoCloseable {
    /// How long a registry or engine that went away may take to come back.
    private static final Duration ABSENCE = Duration.ofMinutes(5);

    private final Docker docker;
    private final Carrier carrier;
    private final Events events;
    private final Map<ImageName, Future<?>> running = new HashMap<>();
    private final ExecutorService lanes =
            Executors.newFixedThreadPool(2, Thread.ofVirtual().name("pull ", 1).factory());

    Pulls(Docker docker, Carrier carrier, Events events) {
        this.docker = docker;
        this.carrier = carrier;
        this.events = events;
    }

    /// Begins to fetch whatever of these is neither there nor on its way, in this order.
    void begin(List<ImageName> wanted, Set<String> present) {
        for (var image : wanted) {
            if (present.contains(image.toString()) || running.containsKey(image)) continue;
            running.put(image, lanes.submit((Callable<Void>) () -> {
                fetch(image);
                return null;
            }));
        }
    }

    /// Returns when the image is complete.
    void await(ImageName image) throws FailureException {
        var task = running.get(image);
        if (task == null) return;
        try {
            task.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof FailureException failed
                    ? failed
                    : Unexpected.of(e.getCause() == null ? e : e.getCause()).thrown();
        } catch (CancellationException _) {
            throw new LocalFailure.Cancelled().thrown();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new LocalFailure.Cancelled().thrown();
        }
    }

    private void fetch(ImageName image) throws FailureException {
        if (carrier.first()) {
            carrier.carry(image);
            return;
        }
        var seen = events.now();
        long best = -1;
        for (int tried = 1; ; tried++) {
            var progress = new Progress(image);
            try {
                docker.pull(image, p -> progress.moved(p.done(), p.total()));
                return;
            } catch (FailureException e) {
                // Once may be chance; a limit is none.
                var often = tried > 1 && progress.most <= 0 && e.failure() instanceof DockerFailure.RegistryUnreachable;
                if ((often || e.failure() instanceof DockerFailure.RegistryLimit) && carrier.instead(image)) return;
                var milestone = switch (e.failure()) {
                    case DockerFailure.RegistryUnreachable _ -> Event.Milestone.WAITING_FOR_REGISTRY;
                    case DockerFailure.NotAnswering _ -> Event.Milestone.WAITING_FOR_DOCKER;
                    default -> throw e;
                };
                if (progress.most > best) {
                    best = progress.most;
                    seen = events.now();
                }
                if (events.since(seen).compareTo(ABSENCE) > 0) throw e;
                events.tell(new Event.Said(events.now(), PULL, milestone, image.toString()));
                Patience.pause(Duration.ofSeconds(2));
            }
        }
    }

    /// The id under which the downloads speak, whichever step waits for them.
    static final String PULL = "pull";

    /// Turns a pull's progress into events, and remembers how far it came.
    private final class Progress {
        private final ImageName image;
        private long most = -1;

        Progress(ImageName image) {
            this.image = image;
        }

        void moved(long done, long total) {
            most = Math.max(most, done);
            events.tell(new Event.Pulled(events.now(), image, done, total));
        }
    }

    @Override
    public void close() {
        running.values().forEach(task -> task.cancel(true));
        lanes.shutdownNow();
    }
}
