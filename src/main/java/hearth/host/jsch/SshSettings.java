package hearth.host.jsch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// How patient a connection is and where it finds the ssh-agent.
///
/// @param connect how long each address of the server may take to accept the TCP connection
/// @param answer  how long the server may take for each answer while the connection is being made; PAM can be slow
/// @param frozen  after how much silence a connection counts as lost
/// @param agent   the agent's Unix socket; on Windows the agent has a fixed place and this is empty
public record SshSettings(Duration connect, Duration answer, Duration frozen, Optional<Path> agent) {
    /// What suits a server on the far side of the world.
    public static SshSettings usual() {
        return new SshSettings(
                Duration.ofSeconds(10),
                Duration.ofSeconds(20),
                Duration.ofSeconds(15),
                Optional.ofNullable(System.getenv("SSH_AUTH_SOCK")).map(Path::of));
    }

    /// The same, with another agent.
    public SshSettings withAgent(Optional<Path> socket) {
        return new SshSettings(connect, answer, frozen, socket);
    }
}
