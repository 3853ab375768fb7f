package hearth.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import hearth.deploy.ServerRecord.Written;
import hearth.failure.FailureException;
import hearth.failure.SshFailure;
import hearth.files.ServerFile;
import hearth.host.Command;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileExchangeTest {
    private static final String FOLDER = "/var/lib/docker/volumes/synapse-data/_data";
    private static final List<ServerFile> FILES = List.of(
            new ServerFile("homeserver.yaml", FOLDER + "/homeserver.yaml", "991:991", "0600", "new: 1\n"),
            new ServerFile("log.config", FOLDER + "/log.config", "991:991", "0644", "same: 1\n"));
    private static final ServerRecord RECORD = ServerRecord.EMPTY.with("homeserver.yaml", new Written("a", "b"));

    @TempDir
    Path folder;

    private ScratchServer server;

    @BeforeEach
    void begin() {
        server = new ScratchServer(folder);
        server.put(ServerFolder.RECORD, "old record\n");
        server.put(FOLDER + "/homeserver.yaml", "old: 1\n");
        server.put(FOLDER + "/log.config", "same: 1\n");
        for (var file : FILES) server.put(file.path() + ".new", file.text());
    }

    @Test
    void newFilesTakeTheirPlaces() throws Exception {
        server.run(FileExchange.command(FILES, RECORD)).orThrow();
        assertThat(server.text(FOLDER + "/homeserver.yaml")).isEqualTo("new: 1\n");
    }

    @Test
    void theRecordTakesItsPlace() throws Exception {
        server.run(FileExchange.command(FILES, RECORD)).orThrow();
        assertThat(server.text(ServerFolder.RECORD)).isEqualTo(RECORD.text());
    }

    @Test
    void onlyWhatChangedIsKept() throws Exception {
        server.run(FileExchange.command(FILES, RECORD)).orThrow();
        assertThat(server.names(FOLDER).toString())
                .matches("\\[homeserver.yaml, homeserver.yaml.20[0-9]{6}T[0-9]{6}Z, log.config]");
    }

    @Test
    void aConnectionThatBreaksLeavesEverythingAsItWas() {
        server.breakConnection();
        var lost = catchThrowableOfType(FailureException.class, () -> server.run(FileExchange.command(FILES, RECORD)));
        assertThat(lost.failure()).isInstanceOf(SshFailure.ConnectionLost.class);
        assertThat(server.text(ServerFolder.RECORD) + server.text(FOLDER + "/homeserver.yaml"))
                .isEqualTo("old record\nold: 1\n");
    }

    @Test
    void onlyTheLastFiveOldOnesAreKept() throws Exception {
        for (int day = 1; day <= 7; day++) server.put(FOLDER + "/homeserver.yaml.2020010" + day + "T000000Z", "old\n");

        server.run(FileExchange.command(FILES, RECORD)).orThrow();

        assertThat(server.names(FOLDER))
                .filteredOn(name -> name.startsWith("homeserver.yaml.2"))
                .hasSize(5)
                .doesNotContain("homeserver.yaml.20200103T000000Z")
                .contains("homeserver.yaml.20200104T000000Z");
    }

    @Test
    void whatWorkedIsPutBack() throws Exception {
        var yaml = FILES.getFirst();
        var worked = new Written(ServerFile.digest("worked: 1\n"), "source");
        server.put(ServerFolder.TEXTS + "/" + worked.digest(), "worked: 1\n");
        var record = ServerRecord.EMPTY.with(yaml.name(), new Written("a", "b")).worked(yaml.name(), worked);

        var back = FileExchange.puttingBack(FILES, record.putBack(List.of(yaml.name())));
        var unowned = back.script().replaceAll("chown -- [^;]*;", "");
        server.run(new Command(back.doing(), unowned, back.input(), back.limit()))
                .orThrow();

        assertThat(server.text(yaml.path())).isEqualTo("worked: 1\n");
        assertThat(ServerRecord.parse(server.text(ServerFolder.RECORD)).written())
                .containsEntry(yaml.name(), worked);
    }

    @Test
    void anEditedFileIsCopiedBesideItselfAndAmongTheTexts() throws Exception {
        var there = new Written(ServerFile.digest("old: 1\n"), "edited");
        var record = ServerRecord.EMPTY.with("homeserver.yaml", there);

        server.run(FileExchange.settingAside(FILES.subList(0, 1), record)).orThrow();

        assertThat(server.names(FOLDER)).anyMatch(name -> name.startsWith("homeserver.yaml.edited-2"));
        assertThat(server.text(ServerFolder.TEXTS + "/" + there.digest())).isEqualTo("old: 1\n");
    }

    /// The power may go at any moment.
    @Test
    void whereverItStopsEveryFileIsKnownByOneOfTheRecords() throws Exception {
        var whole = FileExchange.command(FILES, RECORD);
        var lines = whole.script().lines().toList();
        for (int count = 3; count <= lines.size(); count++) {
            begin();
            var cut = String.join("\n", lines.subList(0, count));
            server.run(new Command(whole.doing(), cut, whole.input(), whole.limit()))
                    .orThrow();
            var replaced = server.text(FOLDER + "/homeserver.yaml").equals("new: 1\n");
            var recorded = server.names(ServerFolder.PATH).contains("record.new")
                    ? server.text(ServerFolder.RECORD + ".new")
                    : server.text(ServerFolder.RECORD);
            assertThat(!replaced || recorded.equals(RECORD.text())).as(cut).isTrue();
        }
    }
}
