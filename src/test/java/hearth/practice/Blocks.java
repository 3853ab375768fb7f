package hearth.practice;

import hearth.ui.Fx;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javafx.application.Platform;

/// Asks JavaFX's thread for an answer again and again, and measures two things: the time that thread itself has worked
/// while somebody waited (a busy computer, or a renderer without a graphics card, is not the window's doing), and
/// whether it was ever found waiting for something in a line of Hearth's own.
final class Blocks implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(5);
    private static final Duration LIMIT = Duration.ofMillis(50);
    private static final Duration LOOK = Duration.ofMillis(30);

    private final AtomicLong longest = new AtomicLong();
    private final AtomicLong waited = new AtomicLong();
    private final AtomicLong asked = new AtomicLong();
    private final List<String> waits = new CopyOnWriteArrayList<>();
    private final Thread window = Fx.run(Thread::currentThread);
    private final Thread thread;
    private volatile boolean over;
    private volatile String doing = "";
    private String seen = "";

    Blocks() {
        thread = Thread.ofPlatform().daemon().name("blocks").start(this::measure);
    }

    private void measure() {
        var threads = ManagementFactory.getThreadMXBean();
        while (!over) {
            var answered = new CountDownLatch(1);
            var start = System.nanoTime();
            var worked = threads.getThreadCpuTime(window.threadId());
            Platform.runLater(answered::countDown);
            try {
                seen = "";
                if (!answered.await(LOOK.toMillis(), TimeUnit.MILLISECONDS)) seen = frames(window.getStackTrace());
                if (!answered.await(LIMIT.minus(LOOK).toMillis(), TimeUnit.MILLISECONDS)) caught();
                answered.await();
                worked(threads.getThreadCpuTime(window.threadId()) - worked);
                waited.accumulateAndGet(System.nanoTime() - start, Math::max);
                asked.incrementAndGet();
                Thread.sleep(PAUSE);
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    private void worked(long nanos) {
        if (nanos <= longest.get()) return;
        longest.set(nanos);
        doing = seen;
    }

    private static String frames(StackTraceElement[] frames) {
        return Arrays.stream(frames).map(Object::toString).collect(Collectors.joining("\n  "));
    }

    /// Whether it waits for a disk, a wire, a program or another thread in one of Hearth's own lines.
    private void caught() {
        var frames = window.getStackTrace();
        if (frames.length == 0 || !waits(frames[0])) return;
        var own = Arrays.stream(frames)
                .anyMatch(frame -> frame.getClassName().startsWith("hearth.ui.")
                        && !frame.getClassName().startsWith(Fx.class.getName()));
        // A line that runs for the first time reads its classes.
        var loading = Arrays.stream(frames)
                .anyMatch(frame ->
                        frame.getClassName().matches("java\\.lang\\.ClassLoader|jdk\\.internal\\.loader\\..*"));
        if (own && !loading) waits.add(frames(frames));
    }

    /// All waiting and reading ends in one of these. Other native methods compute, and a busy computer may stop
    /// them anywhere.
    private static boolean waits(StackTraceElement frame) {
        return frame.isNativeMethod()
                && (frame.getClassName() + "." + frame.getMethodName())
                        .matches("(java\\.io|java\\.net|sun\\.nio)\\..*|java\\.lang\\.(Object\\.wait0|Thread\\.sleep.*)"
                                + "|jdk\\.internal\\.misc\\.Unsafe\\.park|java\\.lang\\.ProcessImpl\\.waitFor.*");
    }

    /// The longest that it has worked while somebody waited.
    Duration longest() {
        return Duration.ofNanos(longest.get());
    }

    /// What it did in its longest work, as it was found in the middle of it.
    String doing() {
        return doing;
    }

    /// The longest that somebody has waited, whoever's doing it was.
    Duration waited() {
        return Duration.ofNanos(waited.get());
    }

    /// Where Hearth made it wait for something else.
    List<String> waits() {
        return List.copyOf(waits);
    }

    /// How often it was asked.
    long asked() {
        return asked.get();
    }

    /// Forgets what was measured so far.
    void anew() {
        longest.set(0);
        waited.set(0);
        asked.set(0);
        waits.clear();
    }

    @Override
    public void close() {
        over = true;
        thread.interrupt();
    }
}
