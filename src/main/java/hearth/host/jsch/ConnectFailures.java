package hearth.host.jsch;

import com.jcraft.jsch.JSchAlgoNegoFailException;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.JSchHostKeyException;
import hearth.failure.SshFailure;
import hearth.plan.SshTarget;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/// Puts what JSch throws while connecting into Hearth's words. JSch has few classes of its own, so three of its
/// messages are read; they are constants in its code and never translated.
final class ConnectFailures {
    private final SshTarget target;

    ConnectFailures(SshTarget target) {
        this.target = target;
    }

    SshFailure of(JSchException e, PinnedKey key) {
        var message = String.valueOf(e.getMessage());
        return switch (e) {
            case JSchHostKeyException _
            when key.seen().isPresent() ->
                new SshFailure.HostKeyUnknown(target.address(), key.seen().get());
            case JSchAlgoNegoFailException none ->
                new SshFailure.NoCommonAlgorithm(
                        target.address(), none.getAlgorithmName() + ": " + none.getServerProposal());
            default -> {
                var stranger = message.contains("closed by foreign host") || message.contains("server's version");
                yield stranger ? new SshFailure.NotSsh(target.address(), target.port()) : network(e);
            }
        };
    }

    SshFailure changed(PinnedKey key) {
        return new SshFailure.HostKeyChanged(
                target.address(), target.hostKey().orElseThrow(), key.seen().orElseThrow());
    }

    static boolean refused(JSchException e) {
        var message = String.valueOf(e.getMessage());
        return message.startsWith("Auth fail") || message.startsWith("Auth cancel");
    }

    /// `Auth fail for methods 'publickey,password'`: what JSch believes that the server accepts.
    static List<String> methods(JSchException e) {
        var quoted = String.valueOf(e.getMessage()).split("'", -1);
        return quoted.length < 2
                ? List.of()
                : Arrays.stream(quoted[1].split(","))
                        .filter(name -> !name.isBlank())
                        .toList();
    }

    private SshFailure network(Throwable e) {
        for (var cause = e.getCause(); cause != null; cause = cause.getCause()) {
            switch (cause) {
                case UnknownHostException _ -> {
                    return new SshFailure.UnknownAddress(target.address());
                }
                case SocketTimeoutException _ -> {
                    return new SshFailure.NoAnswer(target.address(), target.port());
                }
                case NoRouteToHostException _ -> {
                    return new SshFailure.NoRoute(target.address());
                }
                case ConnectException refused -> {
                    return unreachable(refused)
                            ? new SshFailure.NoRoute(target.address())
                            : new SshFailure.ConnectionRefused(target.address(), target.port());
                }
                case SocketException other
                when unreachable(other) -> {
                    return new SshFailure.NoRoute(target.address());
                }
                default -> {}
            }
        }
        return new SshFailure.ConnectionLost(target.address());
    }

    /// A missing route has no class of its own in Java; the words are the C library's.
    private static boolean unreachable(SocketException e) {
        return String.valueOf(e.getMessage()).contains("unreachable");
    }
}
