package hearth.ui.model;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/// What lies outside of the window.
public interface Outside {
    /// Whether this computer is on any network at all. Quick, and asks nobody: whether the internet is behind that
    /// network is not known.
    boolean online();

    /// Opens a page in the person's browser.
    void open(URI page);

    /// Puts a text on the clipboard.
    void copy(String text);

    /// Lets the person choose a file that is there; empty when they change their mind.
    Optional<Path> choose(String title);

    /// Lets the person choose where to save a file; empty when they change their mind.
    Optional<Path> save(String title, String name);
}
