package hearth.ui.control;

import java.util.Optional;

/// What stands below a page: the way back, a note, at most one secondary button, and the primary one.
///
/// @param back    whether there is a way back
/// @param note    a quiet note
/// @param quiet   something quiet to do
/// @param primary what the page is for
public record Foot(boolean back, Optional<Note> note, Optional<Press> quiet, Optional<Press> primary) {
    /// What a note says by its colour, beside its words.
    public enum Tone {
        QUIET,
        SAVED,
        INFO,
        LOCK,
        /// Stands beside the primary button and says why that waits.
        BAD
    }

    public record Note(Tone tone, String text) {}

    /// How a button is.
    public enum State {
        READY,
        /// Something is missing: pressing it leads there.
        WAITING,
        /// Something is on its way.
        BUSY,
        /// Ready, and not in blue: for what is not the way on.
        SECONDARY
    }

    /// A button.
    public record Press(String text, State state, Runnable does) {
        public static Press ready(String text, Runnable does) {
            return new Press(text, State.READY, does);
        }
    }

    /// With a way back, a note, and this to do.
    public static Foot of(Note note, Press primary) {
        return new Foot(true, Optional.of(note), Optional.empty(), Optional.of(primary));
    }
}
