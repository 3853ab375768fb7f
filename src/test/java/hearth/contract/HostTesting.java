package hearth.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import hearth.failure.Failure;
import hearth.failure.FailureException;
import hearth.host.Command;
import hearth.host.Host;
import hearth.secret.Redaction;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/// What the parts of the host's contract have in common.
interface HostTesting {
    int EIGHT_MB = 8 << 20;

    /// The host that is tried, newly opened.
    Host host();

    /// What it masks by.
    Redaction redaction();

    /// A folder of the server's that only this test uses; it does not exist at the beginning.
    String folder();

    /// What a script prints that must end well.
    default String out(String script) throws FailureException {
        return host().run(Command.of("test", script)).orThrow().out();
    }

    /// The failure that this ends with.
    static Failure failure(ThrowingCallable doing) {
        var thrown = catchThrowableOfType(FailureException.class, doing);
        assertThat(thrown).isNotNull();
        return thrown.failure();
    }

    /// Bytes that no encoding leaves as they are.
    static byte[] noise(int length) {
        var noise = new byte[length];
        new Random(1).nextBytes(noise);
        return noise;
    }
}
