package hearth.ui.model;

/// The way from page to page.
public interface Way {
    void next();

    void back();

    void go(Station station);
}
