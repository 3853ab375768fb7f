package hearth.ui.model;

import java.util.stream.Stream;

/// The way from page to page.
public interface Way {
    void next();

    void back();

    void go(Station station);

    /// Every secret that somebody has typed, wherever it is; empty texts are among them.
    Stream<String> typed();
}
