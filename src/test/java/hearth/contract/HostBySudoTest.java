package hearth.contract;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.host.Endpoint;
import hearth.host.Host;
import hearth.host.jsch.Accounts;
import hearth.secret.Redaction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// On a practice server where sudo asks for a password and lectures, and the login shell talks.
@Tag("practice")
@ExtendWith(Accounts.OfAllTests.class)
class HostBySudoTest extends HostContract {
    private final Accounts accounts;

    HostBySudoTest(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    Host open(Redaction masks) throws Exception {
        return accounts.connect("asks", masks);
    }

    @Override
    public Endpoint.Tcp echo() {
        return new Endpoint.Tcp("127.0.0.1", Accounts.ECHO);
    }

    @Test
    void scriptsRunAsRoot() throws Exception {
        assertThat(out("id -u")).isEqualTo("0\n");
    }
}
