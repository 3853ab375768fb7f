package hearth.web;

import hearth.failure.FailureException;
import hearth.plan.HostName;
import hearth.plan.PemFile;
import java.util.Optional;

/// Opens public addresses.
public interface WebConnector {
    /// @param roots the authority to believe instead of Java's own list
    Web connect(HostName host, int port, Names names, Optional<PemFile> roots) throws FailureException;
}
