package hearth.deploy;

import hearth.failure.ServerFailure;
import hearth.files.ServerFile;
import java.util.ArrayList;
import java.util.List;

/// How a file on the server compares with what Hearth would write and with what it wrote last. The wanted text is given
/// without secrets: by it a changed plan is recognised, while the digest of the whole file tells an edit by hand.
public enum FileState {
    /// Not there.
    MISSING,
    /// As it should be.
    CURRENT,
    /// As Hearth wrote it, for an earlier plan.
    OUTDATED,
    /// Hearth wrote it, and somebody has changed it since.
    EDITED,
    /// Somebody else's.
    FOREIGN;

    /// How this file compares.
    public static FileState of(Facts facts, ServerFile wanted) {
        var there = facts.files().digests().get(wanted.name());
        var written = facts.files().record().written().get(wanted.name());
        if (there == null) return MISSING;
        if (written == null) return FOREIGN;
        if (!there.equals(written.digest())) return EDITED;
        return written.source().equals(wanted.digest()) ? CURRENT : OUTDATED;
    }

    /// Those of the files that somebody has changed since Hearth wrote them.
    public static List<ServerFile> edited(Facts facts, List<ServerFile> wanted) {
        return wanted.stream().filter(file -> of(facts, file) == EDITED).toList();
    }

    private static List<String> paths(List<ServerFile> files) {
        return files.stream().map(ServerFile::path).toList();
    }

    /// What has to be written, or why it must not be.
    public static Finding look(Facts facts, List<ServerFile> wanted) {
        var edited = edited(facts, wanted);
        if (!edited.isEmpty()) return new Finding.Blocked(new ServerFailure.FileEdited(paths(edited), List.of()));
        var changes = new ArrayList<Change>();
        for (var file : wanted) {
            switch (of(facts, file)) {
                case CURRENT, EDITED -> {}
                case MISSING -> changes.add(new Change(Change.Kind.WRITE_FILE, file.name()));
                case OUTDATED -> changes.add(new Change(Change.Kind.REPLACE_FILE, file.name()));
                case FOREIGN -> {
                    return new Finding.Blocked(new ServerFailure.ForeignFile(file.path()));
                }
            }
        }
        var names = String.join(", ", wanted.stream().map(ServerFile::name).toList());
        return changes.isEmpty() ? Finding.done(Finding.Reason.UNCHANGED, names) : new Finding.ToDo(changes);
    }

    /// Two findings as one: what stands in the way of either, else what is to do for both, else the second.
    public static Finding joined(Finding first, Finding second) {
        if (first instanceof Finding.Blocked) return first;
        if (second instanceof Finding.Blocked || first instanceof Finding.AlreadyDone) return second;
        if (second instanceof Finding.AlreadyDone) return first;
        var changes = new ArrayList<>(((Finding.ToDo) first).changes());
        changes.addAll(((Finding.ToDo) second).changes());
        return new Finding.ToDo(changes);
    }
}
