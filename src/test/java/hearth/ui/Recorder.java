package hearth.ui;

import hearth.ui.model.Outside;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A desktop that remembers what it was asked for.
public final class Recorder implements Outside {
    private final List<URI> opened = new ArrayList<>();
    private String clipboard = "";
    private boolean online = true;
    private Optional<Path> file = Optional.empty();

    /// Somebody will choose this file.
    public Recorder choosing(Path chosen) {
        file = Optional.of(chosen);
        return this;
    }

    /// Whether the computer is on a network from now on.
    public synchronized Recorder online(boolean is) {
        online = is;
        return this;
    }

    @Override
    public synchronized boolean online() {
        return online;
    }

    @Override
    public synchronized void open(URI page) {
        opened.add(page);
    }

    @Override
    public synchronized void copy(String text) {
        clipboard = text;
    }

    @Override
    public Optional<Path> choose(String title) {
        return file;
    }

    @Override
    public Optional<Path> save(String title, String name) {
        return file;
    }

    /// The pages that were opened.
    public synchronized List<URI> opened() {
        return List.copyOf(opened);
    }

    /// What lies on the clipboard.
    public synchronized String clipboard() {
        return clipboard;
    }
}
