package hearth.plan;

import static hearth.plan.Key.usually;

import hearth.plan.Problem.Kind;
import java.util.List;
import java.util.function.Function;

/// The section `limits:`, how often people may do things. The defaults are Synapse's own.
final class LimitsSection {
    static final Key<Rate> REGISTRATION =
            rate("registration", "0.17/s burst 3", RateLimits::registration).inTutorial("0.003/s burst 1");
    static final Key<Rate> LOGINS_BY_ADDRESS =
            rate("logins-by-address", "0.003/s burst 5", RateLimits::loginsByAddress);
    static final Key<Rate> LOGINS_BY_ACCOUNT =
            rate("logins-by-account", "0.003/s burst 5", RateLimits::loginsByAccount);
    static final Key<Rate> FAILED_LOGINS = rate("failed-logins", "0.17/s burst 3", RateLimits::failedLogins);
    static final Key<Rate> MESSAGES = rate("messages", "0.2/s burst 10", RateLimits::messages);
    static final Key<Rate> JOINS = rate("joins", "0.1/s burst 10", RateLimits::joins);
    static final Key<Rate> JOINS_ELSEWHERE = rate("joins-elsewhere", "0.01/s burst 10", RateLimits::joinsElsewhere);
    static final Key<Rate> MAILS = rate("mails", "0.003/s burst 5", RateLimits::mails);

    static final List<Key<?>> KEYS = List.of(
            REGISTRATION, LOGINS_BY_ADDRESS, LOGINS_BY_ACCOUNT, FAILED_LOGINS, MESSAGES, JOINS, JOINS_ELSEWHERE, MAILS);

    private LimitsSection() {}

    private static Key<Rate> rate(String name, String fallback, Function<RateLimits, Rate> part) {
        return usually(
                "limits." + name,
                Shape.text(Kind.RATE, "more than 0/s, burst 1 or more", Rate::parse),
                fallback,
                p -> part.apply(p.chat().limits()).toString());
    }

    static RateLimits build(Values values) {
        return new RateLimits(
                values.get(REGISTRATION),
                values.get(LOGINS_BY_ADDRESS),
                values.get(LOGINS_BY_ACCOUNT),
                values.get(FAILED_LOGINS),
                values.get(MESSAGES),
                values.get(JOINS),
                values.get(JOINS_ELSEWHERE),
                values.get(MAILS));
    }
}
