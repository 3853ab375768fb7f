package hearth.terminal;

import hearth.deploy.Event;
import hearth.failure.FailureException;
import hearth.store.JournalFile;
import hearth.text.EventJson;
import hearth.text.Speech;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps what happened, as JSON, on this computer. Where it cannot be kept, the work goes on without.
final class Journal implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);

    private final EventJson json;
    private final Optional<JournalFile> file;

    private Journal(EventJson json, Optional<JournalFile> file) {
        this.json = json;
        this.file = file;
    }

    static Journal begin(Surroundings around, Speech speech, String about) {
        var json = speech.json(around.redaction());
        try {
            var file = JournalFile.begin(around.folders(), about, around.clock().instant());
            LOG.info("the journal is {}", file.file());
            return new Journal(json, Optional.of(file));
        } catch (FailureException e) {
            LOG.warn("there will be no journal: {}", e.failure());
            return new Journal(json, Optional.empty());
        }
    }

    /// The view behind this journal: what it shows was written down before.
    View before(View view) {
        return new View() {
            @Override
            public void show(Event event) {
                file.ifPresent(there -> there.add(json.line(event)));
                view.show(event);
            }

            @Override
            public <T> T aside(Talk<T> talk) throws FailureException {
                return view.aside(talk);
            }

            @Override
            public void close() {
                view.close();
            }
        };
    }

    @Override
    public void close() {
        file.ifPresent(JournalFile::close);
    }
}
