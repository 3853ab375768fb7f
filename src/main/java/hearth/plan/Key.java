package hearth.plan;

import java.util.Optional;
import java.util.function.Function;

/// One key of a plan file: everything that reading, writing, the example and the documentation need to know of it. Its
/// one-sentence explanation is in the bundle `hearth/text/settings`, under the same dotted name.
///
/// @param path     the dotted name, such as `server.port`
/// @param shape    what may stand there
/// @param need     whether it has to be there
/// @param fallback what a silent plan means, as it would be written; empty where there is no such text
/// @param example  a value for the example plan
/// @param written  how a plan's value is written; empty when there is nothing to write
record Key<T>(
        String path,
        Shape<T> shape,
        Need need,
        String fallback,
        String example,
        Function<Plan, Optional<String>> written) {

    enum Need {
        REQUIRED,
        OPTIONAL
    }

    static <T> Key<T> required(String path, Shape<T> shape, String example, Function<Plan, String> written) {
        return new Key<>(path, shape, Need.REQUIRED, "", example, written.andThen(Optional::of));
    }

    /// A key with a default.
    static <T> Key<T> usually(String path, Shape<T> shape, String fallback, Function<Plan, String> written) {
        return new Key<>(path, shape, Need.OPTIONAL, fallback, fallback, written.andThen(Optional::of));
    }

    /// A key whose absence is an answer.
    static <T> Key<T> optional(String path, Shape<T> shape, String example, Function<Plan, Optional<String>> written) {
        return new Key<>(path, shape, Need.OPTIONAL, "", example, written);
    }

    /// The section it stands in, or an empty text at the top.
    String section() {
        return path.substring(0, Math.max(0, path.lastIndexOf('.')));
    }

    /// Its own name within the section.
    String name() {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
