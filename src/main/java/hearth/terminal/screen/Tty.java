package hearth.terminal.screen;

/// The terminal that Hearth talks to, if it talks to one.
public interface Tty {
    /// Whether what is said goes to a terminal that can paint over its own lines.
    boolean paints();

    /// Whether colours are wanted and possible.
    boolean colours();

    /// How many columns it has now; people change that while they watch.
    int columns();

    /// Shows what is typed, or does not; false when that cannot be decided here.
    boolean echo(boolean on);
}
