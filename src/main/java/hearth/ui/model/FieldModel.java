package hearth.ui.model;

import hearth.plan.Parsed;
import hearth.plan.Problem;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;

/// A text that somebody types, what it means, and when to speak about it: not while they type, but after they have left
/// the field or want to go on; and no longer as soon as they change it.
public final class FieldModel<T> {
    private final StringProperty text;
    private final Function<String, Parsed<T>> parse;
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// @param text  where the text is kept
    /// @param parse what the text means, or what is wrong with it
    public FieldModel(StringProperty text, Function<String, Parsed<T>> parse) {
        this.text = text;
        this.parse = parse;
        text.subscribe((_, _) -> problem.set(Optional.empty()));
    }

    /// What is typed.
    public StringProperty text() {
        return text;
    }

    /// What is wrong, as far as it is time to say so.
    public ReadOnlyObjectProperty<Optional<Problem>> problem() {
        return problem.getReadOnlyProperty();
    }

    /// What the text means, if it is right.
    public Optional<T> value() {
        return parse.apply(text.get().strip()) instanceof Parsed.Ok<T>(var value)
                ? Optional.of(value)
                : Optional.empty();
    }

    /// The field was left: an empty one is not wrong yet.
    public void left() {
        if (!text.get().isBlank()) judge();
    }

    /// Somebody wants to go on: whether they may.
    public boolean judge() {
        problem.set(
                parse.apply(text.get().strip()) instanceof Parsed.Bad<T>(var why)
                        ? Optional.of(why)
                        : Optional.empty());
        return problem.get().isEmpty();
    }
}
