package hearth.plan;

import java.util.function.Function;

/// The answer of a parser: the value, or why there is none. Never an exception: bad input is normal.
public sealed interface Parsed<T> {
    /// The text was right.
    record Ok<T>(T value) implements Parsed<T> {}

    /// The text was refused.
    record Bad<T>(Problem problem) implements Parsed<T> {}

    /// Shorthand for [Ok].
    static <T> Parsed<T> ok(T value) {
        return new Ok<>(value);
    }

    /// Shorthand for [Bad].
    static <T> Parsed<T> bad(Problem problem) {
        return new Bad<>(problem);
    }

    /// The value turned into another one; a problem stays what it is.
    default <R> Parsed<R> map(Function<T, R> change) {
        return switch (this) {
            case Ok<T>(var value) -> new Ok<>(change.apply(value));
            case Bad<T>(var problem) -> new Bad<>(problem);
        };
    }

    /// The value of a text that is known to be right, such as a constant in the program.
    default T get() {
        return switch (this) {
            case Ok<T>(var value) -> value;
            case Bad<T>(var problem) -> throw new IllegalStateException(problem.toString());
        };
    }
}
