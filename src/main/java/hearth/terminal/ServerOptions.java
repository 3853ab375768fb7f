package hearth.terminal;

import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What every command that works on a server can be told.
final class ServerOptions {
    @Parameters(index = "0", paramLabel = "PLAN", descriptionKey = "plan")
    String plan = "";

    @Option(names = "--json", descriptionKey = "json")
    boolean json;

    @Option(names = "--accept-host-key", paramLabel = "SHA256:…", descriptionKey = "accept-host-key")
    String hostKey = "";
}
