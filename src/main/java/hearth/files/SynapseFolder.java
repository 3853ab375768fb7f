package hearth.files;

import hearth.plan.Plan;

/// What lies where in Synapse's own folder, the volume `synapse-data`.
public final class SynapseFolder {
    /// The folder as Synapse sees it.
    public static final String IN_CONTAINER = "/data";
    /// Who owns it: the user that the official image runs as.
    public static final String OWNER = "991:991";
    /// Where Synapse listens, on Docker's network only.
    public static final int PORT = 8008;
    /// The configuration.
    public static final String CONFIGURATION = "homeserver.yaml";
    /// The logging part of it.
    public static final String LOG_CONFIG = "log.config";

    /// The further authority that Synapse believes.
    public static final String AUTHORITY = "authority.pem";

    private SynapseFolder() {}

    /// The server's identity card, made by Synapse itself and never by Hearth.
    public static String signingKey(Plan plan) {
        return plan.serverName() + ".signing.key";
    }
}
