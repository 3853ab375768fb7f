package hearth.deploy.errand;

import hearth.deploy.Errand;
import hearth.deploy.Narrator;
import hearth.deploy.OpenServer;
import hearth.failure.FailureException;
import hearth.plan.PemFile;
import java.util.Optional;

/// Fetches the certificate of the authority that vouches for the server, where it is not one that every device knows:
/// each of the people's devices has to be told once.
public final class FetchRoot implements Errand {
    private Optional<PemFile> found = Optional.empty();

    @Override
    public String id() {
        return "trust";
    }

    @Override
    public void run(OpenServer server, Narrator narrator) throws FailureException {
        found = server.authority();
    }

    /// The certificate, or nothing where every device believes the server as it is.
    public Optional<PemFile> found() {
        return found;
    }
}
