package hearth.plan;

import static hearth.plan.Key.usually;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The section `retention:`, how long things are kept.
final class RetentionSection {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration CENTURY = Duration.ofDays(36_500);

    static final Key<Optional<Duration>> REMOTE_MEDIA =
            period("remote-media", "90d", Retention::remoteMedia).inTutorial("14d");
    static final Key<Optional<Duration>> LOCAL_MEDIA =
            period("local-media", "never", Retention::localMedia).inTutorial("90d");
    static final Key<Optional<Duration>> MESSAGES = period("messages", "never", Retention::messages);
    static final Key<Optional<Duration>> STALE_DEVICES =
            period("stale-devices", "never", Retention::staleDevices).inTutorial("1y");

    static final List<Key<?>> KEYS = List.of(REMOTE_MEDIA, LOCAL_MEDIA, MESSAGES, STALE_DEVICES);

    private RetentionSection() {}

    private static Key<Optional<Duration>> period(
            String name, String fallback, Function<Retention, Optional<Duration>> part) {
        return usually(
                "retention." + name,
                Shape.periodOrNever(DAY, CENTURY),
                fallback,
                p -> part.apply(p.chat().retention()).map(Period::written).orElse("never"));
    }

    static Retention build(Values values) {
        return new Retention(
                values.get(REMOTE_MEDIA), values.get(LOCAL_MEDIA), values.get(MESSAGES), values.get(STALE_DEVICES));
    }
}
