package hearth.plan;

import hearth.plan.Problem.Trap;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;

/// Turns YAML text into [Entry]s.
///
/// It listens to SnakeYAML's events and never lets it build anything: YAML 1.1 would make `false` of a host called `no`
/// and 83 of a user called `0123`, and an alias that is never followed cannot blow up. The events are drawn one by one,
/// so a text of a hundred thousand brackets ends at the twentieth.
final class YamlTree {
    private static final int DEEPEST = 20;
    /// There are few of them, and every reading of a plan asks for most.
    private static final Map<String, Entry> CONSTANTS = new ConcurrentHashMap<>();

    private final Iterator<Event> events;
    private final Problems problems;

    private YamlTree(Iterator<Event> events, Problems problems) {
        this.events = events;
        this.problems = problems;
    }

    /// The one document in the text; an empty text is an empty map. Nothing when it is not YAML at all, which
    /// is then among the problems.
    static Optional<Entry> read(String text, Problems problems) {
        var odd = Typing.lineOfOddCharacter(text);
        if (odd > 0) {
            problems.add(odd, "", new Problem.Unwanted(Trap.ODD_CHARACTER));
            return Optional.empty();
        }
        var events = new Yaml().parse(new StringReader(text)).iterator();
        try {
            return Optional.of(new YamlTree(events, problems).document());
        } catch (TooDeep e) {
            problems.add(e.line, "", new Problem.Unwanted(Trap.TOO_DEEP));
        } catch (MarkedYAMLException e) {
            problems.add(Typing.slip(text, e));
        } catch (YAMLException e) {
            problems.add(1, "", new Problem.NotYaml(String.valueOf(e.getMessage())));
        }
        return Optional.empty();
    }

    /// A text of the program's own, which is known to be right; an empty one is an empty scalar.
    static Entry constant(String text) {
        return text.isEmpty() ? Entry.text("") : CONSTANTS.computeIfAbsent(text, YamlTree::right);
    }

    private static Entry right(String text) {
        var problems = new Problems();
        return read(text, problems)
                .filter(_ -> problems.none())
                .orElseThrow(() -> new IllegalStateException("no YAML: " + text));
    }

    private Entry document() {
        events.next(); // the start of the stream
        var first = events.next();
        if (first.is(Event.ID.StreamEnd)) return new Entry.Fields(1, List.of());
        var entry = entry(events.next(), "", 0);
        events.next(); // the end of the document
        var after = events.next();
        if (after.is(Event.ID.DocumentStart)) problems.add(line(after), "", new Problem.Unwanted(Trap.SECOND_DOCUMENT));
        return entry;
    }

    private Entry entry(Event event, String path, int depth) {
        if (depth > DEEPEST) throw new TooDeep(line(event));
        if (event instanceof AliasEvent) {
            problems.add(line(event), path, new Problem.Unwanted(Trap.ALIAS));
            return new Entry.Refused(line(event));
        }
        if (event instanceof NodeEvent node && node.getAnchor() != null)
            problems.add(line(event), path, new Problem.Unwanted(Trap.ANCHOR));
        var tag = event instanceof ScalarEvent s
                ? s.getTag()
                : event instanceof CollectionStartEvent c ? c.getTag() : null;
        if (tag != null) problems.add(line(event), path, new Problem.Unwanted(Trap.TAG));
        var entry = event instanceof ScalarEvent scalar
                ? text(scalar, path)
                : event instanceof MappingStartEvent ? fields(event, path, depth) : items(event, path, depth);
        return tag == null ? entry : new Entry.Refused(line(event));
    }

    /// An escape such as `"\\0"` brings in what the text itself may not hold.
    private Entry text(ScalarEvent scalar, String path) {
        if (scalar.getValue().chars().noneMatch(Typing::odd))
            return new Entry.Text(line(scalar), scalar.getValue(), !scalar.isPlain());
        problems.add(line(scalar), path, new Problem.Unwanted(Trap.ODD_CHARACTER));
        return new Entry.Refused(line(scalar));
    }

    private Entry items(Event start, String path, int depth) {
        var items = new ArrayList<Entry>();
        for (var next = events.next(); !next.is(Event.ID.SequenceEnd); next = events.next())
            items.add(entry(next, path, depth + 1));
        return new Entry.Items(line(start), items);
    }

    private Entry fields(Event start, String path, int depth) {
        var fields = new LinkedHashMap<String, Entry.Field>();
        for (var next = events.next(); !next.is(Event.ID.MappingEnd); next = events.next()) {
            var line = line(next);
            if (!(entry(next, path, depth + 1) instanceof Entry.Text(int _, String key, boolean _))) {
                problems.add(line, path, new Problem.Unwanted(Trap.KEY_NOT_TEXT));
                entry(events.next(), path, depth + 1);
                continue;
            }
            var whole = path.isEmpty() ? key : path + "." + key;
            var field = new Entry.Field(key, line, entry(events.next(), whole, depth + 1));
            if (fields.putIfAbsent(key, field) != null) problems.add(line, whole, new Problem.Twice());
        }
        return new Entry.Fields(line(start), List.copyOf(fields.values()));
    }

    private static int line(Event event) {
        return event.getStartMark().getLine() + 1;
    }

    /// Ends the reading of a text that nobody wrote by hand.
    private static final class TooDeep extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int line;

        TooDeep(int line) {
            this.line = line;
        }
    }
}
