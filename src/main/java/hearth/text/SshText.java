package hearth.text;

import static hearth.text.Remedy.CHANGE_PLAN;
import static hearth.text.Remedy.COMPARE_KEYS;
import static hearth.text.Remedy.ENTER_SECRET;
import static hearth.text.Remedy.TRUST_KEY;
import static hearth.text.Remedy.TRY_AGAIN;

import hearth.failure.SshFailure;
import java.util.List;

/// Words for what goes wrong on the way to the server.
final class SshText {
    private SshText() {}

    static FailureWords of(SshFailure failure, Telling to) {
        return switch (failure) {
            case SshFailure.UnknownAddress(var address) -> to.tell(CHANGE_PLAN, "ssh.unknown-address", address);
            case SshFailure.ConnectionRefused(var address, var port) ->
                to.tell(TRY_AGAIN, "ssh.connection-refused", address, "" + port);
            case SshFailure.NoAnswer(var address, var port) -> to.tell(TRY_AGAIN, "ssh.no-answer", address, "" + port);
            case SshFailure.NoRoute(var address) -> to.tell(TRY_AGAIN, "ssh.no-route", address);
            case SshFailure.NotSsh(var address, var port) -> to.tell(CHANGE_PLAN, "ssh.not-ssh", address, "" + port);
            case SshFailure.NoCommonAlgorithm(var address, var detail) ->
                to.tell(TRY_AGAIN, "ssh.no-common-algorithm", address, detail);
            case SshFailure.LoginRefused(var user, var offered, var accepts) ->
                loginRefused(user, offered, accepts, to);
            case SshFailure.KeyUnreadable(var file) -> to.tell(CHANGE_PLAN, "ssh.key-unreadable", file.toString());
            case SshFailure.PassphraseNeeded(var file) ->
                to.tell(ENTER_SECRET, "ssh.passphrase-needed", file.toString());
            case SshFailure.PassphraseWrong(var file) -> to.tell(ENTER_SECRET, "ssh.passphrase-wrong", file.toString());
            case SshFailure.AgentMissing() -> to.tell(CHANGE_PLAN, "ssh.agent-missing");
            case SshFailure.HostKeyUnknown(var address, var seen) ->
                to.tell(TRUST_KEY, "ssh.host-key-unknown", address, seen.value());
            case SshFailure.HostKeyChanged(var address, var accepted, var seen) ->
                to.tell(COMPARE_KEYS, "ssh.host-key-changed", address, accepted.value(), seen.value());
            case SshFailure.ConnectionLost(var address) -> to.tell(TRY_AGAIN, "ssh.connection-lost", address);
            case SshFailure.NoShell(var user, var _) -> to.tell(CHANGE_PLAN, "ssh.no-shell", user);
            case SshFailure.ChannelRefused(var endpoint) -> to.tell(TRY_AGAIN, "ssh.channel-refused", endpoint);
            case SshFailure.NoSudo(var user, var _) -> to.tell(CHANGE_PLAN, "ssh.no-sudo", user);
            case SshFailure.SudoPasswordNeeded(var user) -> to.tell(ENTER_SECRET, "ssh.sudo-password-needed", user);
            case SshFailure.SudoPasswordWrong(var user) -> to.tell(ENTER_SECRET, "ssh.sudo-password-wrong", user);
        };
    }

    /// What helps depends on what was offered: `password`, `ssh-agent`, or `key` and the key's file.
    private static FailureWords loginRefused(String user, String offered, List<String> accepts, Telling to) {
        if (offered.startsWith("key "))
            return to.tell(CHANGE_PLAN, "ssh.login-refused-key", user, offered.substring("key ".length()));
        if (offered.equals("ssh-agent")) return to.tell(CHANGE_PLAN, "ssh.login-refused-agent", user);
        var passwords = accepts.isEmpty() || accepts.contains("password") || accepts.contains("keyboard-interactive");
        return passwords
                ? to.tell(ENTER_SECRET, "ssh.login-refused-password", user)
                : to.tell(
                        CHANGE_PLAN,
                        "ssh.login-refused-no-passwords",
                        user,
                        to.words().list(accepts));
    }
}
