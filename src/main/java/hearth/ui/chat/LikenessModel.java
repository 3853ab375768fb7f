package hearth.ui.chat;

import hearth.ui.model.Answers;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// Many settings at once: as recommended, or as in the tutorial. Nothing else remembers which was chosen; it is seen by
/// comparing, so that a setting that is changed afterwards is no contradiction.
public final class LikenessModel {
    /// The sections of a plan that are decided together.
    static final List<String> SECTIONS =
            List.of("chat", "registration", "passwords", "limits", "retention", "federation");
    /// Friends come by invitation.
    static final Map<String, String> RECOMMENDED =
            Map.of("registration.open", "true", "registration.requires", "invitation");

    private final Answers answers;
    private final Map<String, String> tutorial;
    private final ObjectProperty<Likeness> likeness = new SimpleObjectProperty<>(Likeness.OWN);

    /// @param tutorial what the tutorial answers in these sections
    LikenessModel(Answers answers, Map<String, String> tutorial) {
        this.answers = answers;
        this.tutorial = tutorial;
        likeness.subscribe((_, wanted) -> take(wanted));
        compare();
    }

    private void take(Likeness wanted) {
        if (wanted == Likeness.OWN || wanted == now()) return;
        answers.replace(SECTIONS, wanted == Likeness.TUTORIAL ? tutorial : RECOMMENDED);
    }

    private Likeness now() {
        var there = answers.in(SECTIONS);
        if (there.equals(RECOMMENDED)) return Likeness.RECOMMENDED;
        return there.equals(tutorial) ? Likeness.TUTORIAL : Likeness.OWN;
    }

    /// A setting has changed.
    void compare() {
        likeness.set(now());
    }

    /// Which it is; setting it answers everything in these sections.
    public ObjectProperty<Likeness> likeness() {
        return likeness;
    }
}
