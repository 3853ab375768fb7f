package hearth.terminal;

import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What every command that works on a server can be told.
final class ServerOptions {
    @Parameters(index = "0", paramLabel = "PLAN", descriptionKey = "plan")
    String plan = "";

    @Option(names = "--json", descriptionKey = "json")
    boolean json;

    static final String HOST_KEY = "--accept-host-key";

    @Option(names = HOST_KEY, paramLabel = "SHA256:…", descriptionKey = "accept-host-key")
    String hostKey = "";
}
