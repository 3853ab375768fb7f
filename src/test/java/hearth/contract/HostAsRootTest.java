package hearth.contract;

import hearth.host.Endpoint;
import hearth.host.Host;
import hearth.host.jsch.Accounts;
import hearth.secret.Redaction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/// On a practice server, as root.
@Tag("practice")
@ExtendWith(Accounts.OfAllTests.class)
class HostAsRootTest extends HostContract {
    private final Accounts accounts;

    HostAsRootTest(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    Host open(Redaction masks) throws Exception {
        return accounts.connect("root", masks);
    }

    @Override
    public Endpoint.Tcp echo() {
        return new Endpoint.Tcp("127.0.0.1", Accounts.ECHO);
    }
}
