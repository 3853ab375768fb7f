package hearth.store;

import hearth.failure.FailureException;
import hearth.failure.LocalFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.random.RandomGenerator;

/// This Hearth on this computer: how a server tells it from the one on another laptop.
///
/// @param id  random, made on the first start and kept; says nothing about the person
/// @param who `user@computer`, for the people who find it in a lock or an audit log
public record Installation(String id, String who) {
    /// Finds the id of this installation, or makes it. Two that start at once for the first time agree on one.
    public static Installation of(AppFolders folders, RandomGenerator random, String who) throws FailureException {
        var file = folders.data().resolve("installation");
        if (!Files.exists(file)) {
            var id = "%016x%016x".formatted(random.nextLong(), random.nextLong());
            PrivateFile.make(file, (id + "\n").getBytes(StandardCharsets.UTF_8));
        }
        try {
            return new Installation(Files.readString(file).strip(), who);
        } catch (IOException _) {
            throw new LocalFailure.FileUnreadable(file).thrown();
        }
    }

    /// `user@computer` without anything that a line of a note could stumble over. The computer's name comes
    /// from the environment or a file, and only then from the resolver, which may have to ask the network.
    public static String who(String user, Map<String, String> environment) {
        return (user + "@" + computer(environment)).replaceAll("[\\p{Cntrl}\\s]+", "_");
    }

    private static String computer(Map<String, String> environment) {
        for (var variable : new String[] {"COMPUTERNAME", "HOSTNAME"}) {
            var name = environment.getOrDefault(variable, "").strip();
            if (!name.isEmpty()) return name;
        }
        try {
            var name = Files.readString(Path.of("/etc/hostname")).strip();
            if (!name.isEmpty()) return name;
        } catch (IOException _) {
            // Not every system has it.
        }
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException _) {
            return "?";
        }
    }
}
