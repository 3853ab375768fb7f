package hearth.host.jsch;

import com.jcraft.jsch.JSch;
import java.util.ArrayList;
import java.util.List;

/// Which of its host keys the server is asked for. A server has up to three, providers print any of them, and the two
/// programs settle on one: when that is not the accepted one, the others are asked for before the word "changed" is
/// said.
final class HostKeyKinds {
    private final List<String> algorithms;

    HostKeyKinds() {
        algorithms = new ArrayList<>(List.of(JSch.getConfig("server_host_key").split(",")));
        algorithms.removeIf(name -> name.contains("-cert-"));
    }

    /// Asks no more for keys of this type.
    void without(String keyType) {
        algorithms.removeIf(name -> name.equals(keyType) || (keyType.equals("ssh-rsa") && name.startsWith("rsa-")));
    }

    boolean isEmpty() {
        return algorithms.isEmpty();
    }

    /// As JSch wants it.
    String setting() {
        return String.join(",", algorithms);
    }
}
