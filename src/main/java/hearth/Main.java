package hearth;

/// Starts Hearth.
public final class Main {
    private Main() {}

    /// Runs the command line and leaves with its exit code.
    public static void main(String[] args) {
        System.exit(new Wiring(System.getenv()).run(args));
    }
}
