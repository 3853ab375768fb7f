package hearth.plan;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// One key of a plan file: everything that reading, writing, the example and the documentation need to know of it. Its
/// one-sentence explanation is in the bundle `hearth/text/settings`, under the same dotted name.
///
/// @param path     the dotted name, such as `server.port`; `*` stands for a name that the person chooses
/// @param shape    what may stand there
/// @param need     whether it has to be there
/// @param defaults what a silent plan means
/// @param example  a value for the example plan, as YAML on one line
/// @param written  how a plan's value is written; empty when there is nothing to write
record Key<T>(
        String path,
        Shape<T> shape,
        Need need,
        Defaults defaults,
        String example,
        Function<Plan, Optional<Entry>> written) {

    enum Need {
        REQUIRED,
        OPTIONAL
    }

    /// What a silent plan means, as YAML on one line; empty where silence is an answer of its own.
    ///
    /// @param usual    with the preset `recommended`
    /// @param tutorial with the preset `as-in-the-tutorial`
    record Defaults(String usual, String tutorial) {
        static final Defaults NONE = new Defaults("", "");

        String with(Preset preset) {
            return switch (preset) {
                case RECOMMENDED -> usual;
                case AS_IN_THE_TUTORIAL -> tutorial;
            };
        }
    }

    static <T> Key<T> required(String path, Shape<T> shape, String example, Function<Plan, String> written) {
        return new Key<>(path, shape, Need.REQUIRED, Defaults.NONE, example, text(written.andThen(Optional::of)));
    }

    /// A key with a default.
    static <T> Key<T> usually(String path, Shape<T> shape, String fallback, Function<Plan, String> written) {
        return new Key<>(
                path,
                shape,
                Need.OPTIONAL,
                new Defaults(fallback, fallback),
                fallback,
                text(written.andThen(Optional::of)));
    }

    /// A list with a default.
    static <T> Key<T> list(String path, Shape<T> shape, String fallback, Function<Plan, List<String>> written) {
        return new Key<>(
                path,
                shape,
                Need.OPTIONAL,
                new Defaults(fallback, fallback),
                fallback,
                written.andThen(Entry::items).andThen(Optional::of));
    }

    /// A key whose absence is an answer.
    static <T> Key<T> optional(String path, Shape<T> shape, String example, Function<Plan, Optional<String>> written) {
        return new Key<>(path, shape, Need.OPTIONAL, Defaults.NONE, example, text(written));
    }

    /// The same key, which only some plans write.
    Key<T> onlyWhere(Predicate<Plan> wanted) {
        return new Key<>(
                path,
                shape,
                need,
                defaults,
                example,
                plan -> wanted.test(plan) ? written.apply(plan) : Optional.empty());
    }

    private static Function<Plan, Optional<Entry>> text(Function<Plan, Optional<String>> written) {
        return plan -> written.apply(plan).map(Entry::text);
    }

    /// The same key, whose default in the tutorial is another one.
    Key<T> inTutorial(String value) {
        return new Key<>(path, shape, need, new Defaults(defaults.usual(), value), example, written);
    }

    /// The same key with an example that is not its default.
    Key<T> example(String value) {
        return new Key<>(path, shape, need, defaults, value, written);
    }

    /// How a plan's value is written, unless that goes without saying.
    Optional<Entry> worthWriting(Plan plan) {
        return worthWriting(plan, plan.chat().preset());
    }

    /// The same, where what goes without saying is what this preset says.
    Optional<Entry> worthWriting(Plan plan, Preset preset) {
        var fallback = YamlTree.constant(defaults.with(preset)).flow();
        return written.apply(plan)
                .filter(value -> need == Need.REQUIRED || !value.flow().equals(fallback));
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
