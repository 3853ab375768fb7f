package hearth.deploy;

import hearth.docker.PullProgress;
import hearth.failure.DockerFailure;
import hearth.failure.FailureException;
import hearth.failure.LocalFailure;
import hearth.host.Host;
import hearth.plan.Carry;
import hearth.plan.ImageName;
import hearth.plan.Plan;
import hearth.registry.Warehouse;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Brings images to a server that cannot fetch them: downloads them here, several at once, and carries them
/// over one after the other, each as fast as the connection is.
final class Carrier {
    private final Plan plan;
    private final Warehouse warehouse;
    private final Courier courier;
    private final Supplier<Facts> facts;
    private final Events events;
    private final ReentrantLock road = new ReentrantLock(true);
    private volatile boolean outOfReach;

    /// @param facts what the server looks like: images are made for its processor
    Carrier(Plan plan, Warehouse warehouse, Host host, Supplier<Facts> facts, Events events) {
        this.plan = plan;
        this.warehouse = warehouse;
        this.courier = new Courier(host);
        this.facts = facts;
        this.events = events;
    }

    /// Notes that the server was seen not to get to the registry.
    void registryOutOfReach() {
        outOfReach = true;
    }

    /// Whether there is no use in letting the server try first.
    boolean first() {
        return plan.images().carry() == Carry.ALWAYS
                || outOfReach && plan.images().carry() == Carry.AUTO;
    }

    /// Carries an image over in place of a download that did not work; false when that may not be or does not work
    /// either.
    boolean instead(ImageName image) throws FailureException {
        if (plan.images().carry() == Carry.NEVER) return false;
        try {
            carry(image);
            return true;
        } catch (FailureException e) {
            if (e.failure() instanceof DockerFailure.RegistryUnreachable
                    || e.failure() instanceof DockerFailure.RegistryLimit
                    || e.failure() instanceof DockerFailure.ImageMissing) return false;
            throw e;
        }
    }

    /// Fetches an image and carries it over.
    void carry(ImageName image) throws FailureException {
        say(Event.Milestone.FETCHING_HERE, image);
        var archive = warehouse.fetch(image, plan, facts.get().machine().processor(), new Paced(image));
        try {
            road.lockInterruptibly();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new LocalFailure.Cancelled().thrown();
        }
        try {
            say(Event.Milestone.CARRYING_OVER, image);
            courier.carry(image, archive, new Paced(image));
        } finally {
            road.unlock();
        }
    }

    /// Tells how far an image has come as often as Docker does; an archive moves on every few milliseconds.
    private final class Paced implements Consumer<PullProgress> {
        private static final Duration PACE = Duration.ofMillis(100);

        private final ImageName image;
        private Instant told = Instant.EPOCH;

        Paced(ImageName image) {
            this.image = image;
        }

        @Override
        public void accept(PullProgress progress) {
            if (progress.done() < progress.total() && events.since(told).compareTo(PACE) < 0) return;
            told = events.now();
            events.tell(new Event.Pulled(told, image, progress.done(), progress.total()));
        }
    }

    private void say(Event.Milestone milestone, ImageName image) {
        events.tell(new Event.Said(events.now(), Pulls.PULL, milestone, image.toString()));
    }
}
