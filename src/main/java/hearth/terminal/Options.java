package hearth.terminal;

import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What every command that works on a server can be told.
final class Options {
    @Parameters(index = "0", paramLabel = "PLAN")
    String plan = "";

    @Option(names = "--json")
    boolean json;

    @Option(names = "--accept-host-key", paramLabel = "SHA256:…")
    String hostKey = "";
}
