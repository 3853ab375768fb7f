package hearth.deploy;

import hearth.failure.FailureException;
import hearth.files.ServerFile;
import hearth.host.RemoteFile;
import hearth.secret.ServerSecrets;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;

/// The files that Hearth writes on a server, and the record in which it remembers them. Each change of files and record
/// is one script that may break off anywhere.
public final class FilesOnServer {
    private final OpenServer server;
    private Facts facts;
    private ServerRecord record;

    FilesOnServer(OpenServer server, Facts facts) {
        this.server = server;
        this.facts = facts;
        this.record = facts.files().record();
    }

    /// The server was looked at again.
    void seen(Facts now) {
        facts = now;
        record = now.files().record();
    }

    /// Writes files and remembers them in the server's record, all in one go.
    ///
    /// The record is written twice, under its other name first: where this breaks off in the middle, the files that
    /// took their places already are still known as Hearth's own.
    ///
    /// @param files the files, given the secrets: called with the real ones, and with masks for the record
    public void write(Function<ServerSecrets, List<ServerFile>> files) throws FailureException {
        var real = files.apply(server.secrets());
        var noted = noted(real, files.apply(ServerSecrets.masked()));
        var all = new ArrayList<RemoteFile>();
        all.add(RemoteFile.secret(ServerFolder.RECORD + ServerFiles.NEW, noted.text()));
        var texts = new LinkedHashMap<String, String>(); // two files may say the same
        for (var file : real) texts.put(file.digest(), file.text());
        texts.forEach((digest, text) -> all.add(RemoteFile.secret(ServerFolder.TEXTS + "/" + digest, text)));
        for (var file : real) all.add(remote(file));
        note(all, noted);
    }

    /// Puts files beside the ones they are to replace, so that somebody can have a look at them first.
    public void tryOut(Function<ServerSecrets, List<ServerFile>> files, String owner) throws FailureException {
        var beside = new ArrayList<RemoteFile>();
        for (var file : files.apply(server.secrets())) {
            beside.add(new RemoteFile(
                    file.path() + ServerFiles.NEW,
                    owner,
                    file.mode(),
                    remote(file).content()));
        }
        server.host().write(beside);
    }

    /// Lets files that were tried out take their places and remembers them. The last few old ones are kept with
    /// a time stamp.
    public void keep(Function<ServerSecrets, List<ServerFile>> files) throws FailureException {
        var real = files.apply(server.secrets());
        var noted = noted(real, files.apply(ServerSecrets.masked()));
        server.host().run(FileExchange.command(real, noted)).orThrow();
        record = noted;
    }

    /// Whether these files have worked in another state than the one they are in now.
    public boolean canPutBack(List<ServerFile> files) {
        return files.stream().map(ServerFile::name).anyMatch(name -> {
            var worked = record.worked().get(name);
            return worked != null && !worked.equals(record.written().get(name));
        });
    }

    /// Puts files back as they were when they worked last.
    public void putBack(List<ServerFile> files) throws FailureException {
        var back = record.putBack(names(files));
        server.host().run(FileExchange.puttingBack(files, back)).orThrow();
        record = back;
    }

    /// Sets files aside that somebody edited by hand, and takes them for Hearth's own from then on: what comes
    /// next may replace them, or put them back.
    public void setAside(List<ServerFile> files) throws FailureException {
        var own = record;
        for (var file : files) {
            var edited = new ServerRecord.Written(facts.files().digests().getOrDefault(file.name(), ""), "edited");
            own = own.with(file.name(), edited);
            if (own.worked().containsKey(file.name())) own = own.worked(file.name(), edited);
        }
        server.host().run(FileExchange.settingAside(files, own)).orThrow();
        record = own;
    }

    /// Notes that the program that reads these files is well with them as they were written last.
    public void rememberWorking(List<ServerFile> files) throws FailureException {
        note(List.of(), record.worked(names(files)));
    }

    /// Notes that something was tried and worked.
    public void rememberTried(String name, String digest) throws FailureException {
        note(List.of(), record.tried(name, digest));
    }

    /// Notes that the server was proven to work as it is.
    public void rememberProven(String proven) throws FailureException {
        note(List.of(), record.proven(proven));
    }

    private void note(List<RemoteFile> files, ServerRecord noted) throws FailureException {
        var all = new ArrayList<>(files);
        all.add(RemoteFile.secret(ServerFolder.RECORD, noted.text()));
        server.host().write(all);
        record = noted;
    }

    private ServerRecord noted(List<ServerFile> real, List<ServerFile> masked) {
        var noted = record.of(server.plan().serverName().toString());
        for (int i = 0; i < real.size(); i++) {
            var written =
                    new ServerRecord.Written(real.get(i).digest(), masked.get(i).digest());
            noted = noted.with(real.get(i).name(), written);
        }
        return noted;
    }

    private static List<String> names(List<ServerFile> files) {
        return files.stream().map(ServerFile::name).toList();
    }

    private static RemoteFile remote(ServerFile file) {
        return new RemoteFile(
                file.path(), file.owner(), file.mode(), file.text().getBytes(StandardCharsets.UTF_8));
    }
}
