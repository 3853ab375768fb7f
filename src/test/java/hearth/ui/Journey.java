package hearth.ui;

import hearth.plan.Fingerprint;
import hearth.plan.Language;
import hearth.plan.PlanPlace;
import hearth.plan.SshTarget;
import hearth.ui.chat.Joining;
import hearth.ui.model.Answers;
import hearth.ui.model.Desk;
import hearth.ui.model.Keys;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The wizard without window and server, for tests of its models.
public final class Journey {
    private final Map<String, String> kept = new HashMap<>();
    private final Map<String, Fingerprint> known = new HashMap<>();
    private final ScriptedEngine engine = new ScriptedEngine();
    private final Inline background = new Inline();
    private final Recorder outside = new Recorder();
    private Instant now = Instant.parse("2026-08-01T12:00:00Z");
    private Wizard wizard = open();

    private Wizard open() {
        var keys = new Keys() {
            @Override
            public Optional<Fingerprint> find(SshTarget target) {
                return Optional.ofNullable(known.get(target.authority()));
            }

            @Override
            public void accept(SshTarget target, Fingerprint key) {
                known.put(target.authority(), key);
            }
        };
        var answers = new Answers(Map.copyOf(kept), all -> {
            kept.clear();
            kept.putAll(all);
        });
        var here = Path.of("").toAbsolutePath();
        return new Wizard(
                answers,
                Map.of(),
                new Desk(engine, background, outside, keys, () -> now),
                PlanPlace.of(here, here, Language.ENGLISH));
    }

    /// Closes the program, and opens it again: what is not on disk is gone.
    public Journey again() {
        wizard = open();
        return this;
    }

    /// Walks to the first page behind the connection.
    public Journey connected() {
        wizard.anew();
        wizard.chat().join(Joining.NOBODY); // the scripts know no door to open
        wizard.connect().form().address().text().set("203.0.113.10");
        wizard.connect().form().password().set("correct horse");
        wizard.connect().connect();
        wizard.connect().trust();
        wizard.next();
        return this;
    }

    /// Walks to the review.
    public Journey answered() {
        connected();
        wizard.address().name().text().set("chat.example.org");
        wizard.next();
        wizard.next();
        wizard.next();
        wizard.next();
        wizard.administrator().password().set("copper-lantern-orchard-velvet-north");
        wizard.next();
        return this;
    }

    /// Time goes by.
    public void after(java.time.Duration time) {
        now = now.plus(time);
    }

    public Wizard wizard() {
        return wizard;
    }

    public ScriptedEngine engine() {
        return engine;
    }

    public Inline background() {
        return background;
    }

    public Recorder outside() {
        return outside;
    }

    /// What lies on disk.
    public Map<String, String> kept() {
        return Map.copyOf(kept);
    }
}
