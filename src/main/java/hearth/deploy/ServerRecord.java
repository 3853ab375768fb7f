package hearth.deploy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What the server remembers of Hearth's work, in `/var/lib/hearth/record`: which files were written, from what, and
/// which state was proven. It tells a file that a person has edited from one that only needs to be written anew.
///
/// @param serverName the name that the server was set up under
/// @param written    by file name
/// @param proven     the digest of the plan that was last proven to work
public record ServerRecord(Optional<String> serverName, Map<String, Written> written, Optional<String> proven) {
    /// The record of a server that Hearth has never seen.
    public static final ServerRecord EMPTY = new ServerRecord(Optional.empty(), Map.of(), Optional.empty());

    /// @param digest the SHA-256 of the file as it was written, secrets included
    /// @param source the SHA-256 of the same text without secrets, by which a changed plan is recognised
    public record Written(String digest, String source) {}

    /// The same record with one more file.
    public ServerRecord with(String file, Written written) {
        var more = new LinkedHashMap<>(this.written);
        more.put(file, written);
        return new ServerRecord(serverName, more, proven);
    }

    /// The same record for this server name.
    public ServerRecord of(String name) {
        return new ServerRecord(Optional.of(name), written, proven);
    }

    /// The same record, proven to work like this.
    public ServerRecord proven(String planDigest) {
        return new ServerRecord(serverName, written, Optional.of(planDigest));
    }

    /// The same record, with those files of another one that are on the server as it says. Writing files and the
    /// record
    /// is not one step; a run that broke off in between leaves the record that it was going to write.
    public ServerRecord completedBy(ServerRecord pending, Map<String, String> digests) {
        var completed = this;
        for (var file : pending.written.entrySet()) {
            if (file.getValue().digest().equals(digests.get(file.getKey()))) {
                completed = completed.with(file.getKey(), file.getValue());
            }
        }
        return completed;
    }

    /// One line a fact: `server-name NAME`, `file NAME DIGEST SOURCE`, `proven DIGEST`.
    public String text() {
        return serverName.map(name -> "server-name " + name + "\n").orElse("")
                + new TreeMap<>(written)
                        .entrySet().stream()
                                .map(e -> "file " + e.getKey() + " "
                                        + e.getValue().digest() + " "
                                        + e.getValue().source() + "\n")
                                .collect(Collectors.joining())
                + proven.map(digest -> "proven " + digest + "\n").orElse("");
    }

    /// Reads [#text()] back. Lines that are not understood (from a newer Hearth) are passed over.
    public static ServerRecord parse(String text) {
        var record = EMPTY;
        for (var line : text.lines().toList()) {
            var words = line.strip().split(" ");
            record = switch (words[0] + words.length) {
                case "server-name2" -> record.of(words[1]);
                case "file4" -> record.with(words[1], new Written(words[2], words[3]));
                case "proven2" -> record.proven(words[1]);
                default -> record;
            };
        }
        return record;
    }
}
