package hearth.deploy;

import java.util.Collection;
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
/// @param worked     by file name: the last state with which the program that reads it was seen to be well
/// @param tried      what was tried and worked, by name, with a digest of what it was tried with
/// @param proven     the digest of the plan that was last proven to work
public record ServerRecord(
        Optional<String> serverName,
        Map<String, Written> written,
        Map<String, Written> worked,
        Map<String, String> tried,
        Optional<String> proven) {
    /// The record of a server that Hearth has never seen.
    public static final ServerRecord EMPTY =
            new ServerRecord(Optional.empty(), Map.of(), Map.of(), Map.of(), Optional.empty());

    /// @param digest the SHA-256 of the file as it was written, secrets included
    /// @param source the SHA-256 of the same text without secrets, by which a changed plan is recognised
    public record Written(String digest, String source) {}

    /// The same record with one more file.
    public ServerRecord with(String file, Written written) {
        return new ServerRecord(serverName, more(this.written, file, written), worked, tried, proven);
    }

    /// The same record for this server name.
    public ServerRecord of(String name) {
        return new ServerRecord(Optional.of(name), written, worked, tried, proven);
    }

    /// The same record, in which this file has been seen to work in this state.
    public ServerRecord worked(String file, Written state) {
        return new ServerRecord(serverName, written, more(worked, file, state), tried, proven);
    }

    /// The same record, in which these files have been seen to work as they were written last.
    public ServerRecord worked(Collection<String> files) {
        var record = this;
        for (var file : files) {
            var state = written.get(file);
            if (state != null) record = record.worked(file, state);
        }
        return record;
    }

    /// The same record, in which these files are written as they were when they worked last; those that never
    /// did stay as they are.
    public ServerRecord putBack(Collection<String> files) {
        var record = this;
        for (var file : files) {
            var state = worked.get(file);
            if (state != null) record = record.with(file, state);
        }
        return record;
    }

    /// The same record, in which this has been tried with something of this digest, and worked.
    public ServerRecord tried(String name, String digest) {
        return new ServerRecord(serverName, written, worked, more(tried, name, digest), proven);
    }

    /// The same record, proven to work like this.
    public ServerRecord proven(String planDigest) {
        return new ServerRecord(serverName, written, worked, tried, Optional.of(planDigest));
    }

    private static <T> Map<String, T> more(Map<String, T> map, String key, T value) {
        var more = new LinkedHashMap<>(map);
        more.put(key, value);
        return more;
    }

    /// The same record, with those files of another one that are on the server as it says. Writing files and
    /// the record is not one step; a run that broke off in between leaves the record that it was going to
    /// write.
    public ServerRecord completedBy(ServerRecord pending, Map<String, String> digests) {
        var completed = this;
        for (var file : pending.written.entrySet()) {
            if (file.getValue().digest().equals(digests.get(file.getKey()))) {
                completed = completed.with(file.getKey(), file.getValue());
            }
        }
        return completed;
    }

    /// One line a fact: `server-name NAME`, `file NAME DIGEST SOURCE`, `worked NAME DIGEST SOURCE`, `tried NAME
    /// DIGEST`, `proven DIGEST`.
    public String text() {
        return serverName.map(name -> "server-name " + name + "\n").orElse("")
                + lines("file", written)
                + lines("worked", worked)
                + new TreeMap<>(tried)
                        .entrySet().stream()
                                .map(e -> "tried " + e.getKey() + " " + e.getValue() + "\n")
                                .collect(Collectors.joining())
                + proven.map(digest -> "proven " + digest + "\n").orElse("");
    }

    private static String lines(String word, Map<String, Written> files) {
        return new TreeMap<>(files)
                .entrySet().stream()
                        .map(e -> word + " " + e.getKey() + " " + e.getValue().digest() + " "
                                + e.getValue().source() + "\n")
                        .collect(Collectors.joining());
    }

    /// Reads [#text()] back. Lines that are not understood (from a newer Hearth) are passed over.
    public static ServerRecord parse(String text) {
        var record = EMPTY;
        for (var line : text.lines().toList()) {
            var words = line.strip().split(" ");
            record = switch (words[0] + words.length) {
                case "server-name2" -> record.of(words[1]);
                case "file4" -> record.with(words[1], new Written(words[2], words[3]));
                case "worked4" -> record.worked(words[1], new Written(words[2], words[3]));
                case "tried3" -> record.tried(words[1], words[2]);
                case "proven2" -> record.proven(words[1]);
                default -> record;
            };
        }
        return record;
    }
}
