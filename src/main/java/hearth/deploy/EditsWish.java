package hearth.deploy;

import hearth.files.ServerFile;
import hearth.files.SynapseFolder;

/// What the person wants to become of files that somebody edited by hand on the server.
public enum EditsWish {
    /// What was edited in homeserver.yaml becomes part of the plan.
    KEEP,
    /// The edited files are set aside, and Hearth's take their places.
    REPLACE;

    /// Whether this edited file may be replaced. What was edited in other files than homeserver.yaml has no
    /// place in a plan, and so cannot be kept.
    public boolean covers(ServerFile edited) {
        return this == REPLACE || edited.name().equals(SynapseFolder.CONFIGURATION);
    }
}
