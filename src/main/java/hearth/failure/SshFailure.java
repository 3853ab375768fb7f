package hearth.failure;

import hearth.plan.Fingerprint;
import java.nio.file.Path;
import java.util.List;

/// What can go wrong between this computer and a shell on the server.
public sealed interface SshFailure extends Failure {
    /// No DNS server knows the address.
    record UnknownAddress(String address) implements SshFailure {}

    /// Nothing listens there: the machine is up and said no.
    record ConnectionRefused(String address, int port) implements SshFailure {}

    /// Silence.
    record NoAnswer(String address, int port) implements SshFailure {}

    /// This computer found no way to that network.
    record NoRoute(String address) implements SshFailure {}

    /// Something answered that does not speak SSH.
    record NotSsh(String address, int port) implements SshFailure {}

    /// Both speak SSH and have no algorithm in common.
    record NoCommonAlgorithm(String address, String detail) implements SshFailure {}

    /// The server does not let this user in with what was offered.
    ///
    /// @param accepts the methods the server said it accepts
    record LoginRefused(String user, String offered, List<String> accepts) implements SshFailure {}

    /// The key file is missing or is not a key.
    record KeyUnreadable(Path file) implements SshFailure {}

    /// The key file is locked and no passphrase was given.
    record PassphraseNeeded(Path file) implements SshFailure {}

    /// The passphrase does not open the key.
    record PassphraseWrong(Path file) implements SshFailure {}

    /// The plan says ssh-agent and none is running, or it holds no key.
    record AgentMissing() implements SshFailure {}

    /// A server nobody has vouched for yet.
    record HostKeyUnknown(String address, Fingerprint seen) implements SshFailure {}

    /// The server shows another key than the one that was accepted.
    record HostKeyChanged(String address, Fingerprint accepted, Fingerprint seen) implements SshFailure {}

    /// The connection broke in the middle of something.
    record ConnectionLost(String address) implements SshFailure {}

    /// The server let the user in and then ran no command: no shell, a forced command ("Please login as the user
    /// ubuntu"), or a password that has to be changed first. The evidence holds its words.
    record NoShell(String user, Evidence evidence) implements SshFailure {}

    /// The server opened no channel to this endpoint: nothing listens there, or its SSH settings forbid it.
    record ChannelRefused(String endpoint) implements SshFailure {}

    /// The user is neither root nor allowed to use sudo.
    record NoSudo(String user, Evidence evidence) implements SshFailure {}

    /// sudo asks for a password and none was given.
    record SudoPasswordNeeded(String user) implements SshFailure {}

    /// sudo refused the password.
    record SudoPasswordWrong(String user) implements SshFailure {}
}
