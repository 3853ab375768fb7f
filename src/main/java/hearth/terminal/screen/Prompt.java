package hearth.terminal.screen;

import hearth.secret.Secret;
import java.util.Optional;

/// Asks the person at the terminal. The question is already worded; the answer is empty when there is nobody, or nobody
/// wants to answer.
public interface Prompt {
    /// Whether somebody is there.
    boolean possible();

    /// A line of text.
    Optional<String> line(String question);

    /// A line that nobody sees.
    Optional<Secret> secret(String question);

    /// Nobody is there.
    Prompt NOBODY = new Prompt() {
        @Override
        public boolean possible() {
            return false;
        }

        @Override
        public Optional<String> line(String question) {
            return Optional.empty();
        }

        @Override
        public Optional<Secret> secret(String question) {
            return Optional.empty();
        }
    };
}
