package hearth.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.deploy.ServerRecord.Written;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ServerRecordTest {
    private static final Written OLD = new Written("old", "source");
    private static final Written NEW = new Written("new", "source");
    private static final ServerRecord RECORD = ServerRecord.EMPTY
            .of("example.org")
            .with("homeserver.yaml", OLD)
            .with("README.md", OLD)
            .worked("homeserver.yaml", NEW)
            .tried("mail", "digest")
            .proven("digest");

    @Test
    void readsBackAsItWasWritten() {
        assertThat(ServerRecord.parse(RECORD.text())).isEqualTo(RECORD);
    }

    @Test
    void anEmptyRecordReadsBackAsEmpty() {
        assertThat(ServerRecord.parse(ServerRecord.EMPTY.text())).isEqualTo(ServerRecord.EMPTY);
    }

    @Test
    void saysTheSameWhateverCameFirst() {
        var other = ServerRecord.EMPTY
                .proven("digest")
                .with("README.md", OLD)
                .with("homeserver.yaml", OLD)
                .tried("mail", "digest")
                .worked("homeserver.yaml", NEW)
                .of("example.org");
        assertThat(other.text()).isEqualTo(RECORD.text());
    }

    @Test
    void linesOfANewerHearthArePassedOver() {
        assertThat(ServerRecord.parse("weather sunny\n\n" + RECORD.text() + "file with too many words in it\n"))
                .isEqualTo(RECORD);
    }

    @Test
    void aFileIsRememberedAsItWasWrittenLast() {
        assertThat(RECORD.with("README.md", NEW).written()).containsEntry("README.md", NEW);
    }

    @Test
    void aFileThatTookItsPlaceBeforeTheRecordDidIsKnown() {
        var pending = RECORD.with("homeserver.yaml", NEW);
        assertThat(RECORD.completedBy(pending, Map.of("homeserver.yaml", "new")))
                .isEqualTo(pending);
    }

    @Test
    void aFileThatDidNotTakeItsPlaceIsKnownAsItWas() {
        var pending = RECORD.with("homeserver.yaml", NEW);
        assertThat(RECORD.completedBy(pending, Map.of("homeserver.yaml", "old")))
                .isEqualTo(RECORD);
    }

    @Test
    void aFileThatSomebodyEditedIsNotTakenForHearths() {
        var pending = RECORD.with("homeserver.yaml", NEW);
        assertThat(RECORD.completedBy(pending, Map.of("homeserver.yaml", "edited")))
                .isEqualTo(RECORD);
    }
}
