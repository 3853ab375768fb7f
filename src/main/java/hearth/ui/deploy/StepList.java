package hearth.ui.deploy;

import hearth.ui.control.Box;
import hearth.ui.control.Card;
import hearth.ui.control.Context;
import hearth.ui.control.Icon;
import hearth.ui.control.Icon.Size;
import hearth.ui.control.Icon.Tone;
import hearth.ui.control.Say;
import hearth.ui.control.Spinner;
import hearth.ui.control.Style;
import hearth.ui.deploy.DeployModel.Snapshot;
import hearth.ui.deploy.StepLine.Status;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The steps in their order: what is long over and what is far away are one line each, so that the page need not
/// scroll; what goes on is open with its parts.
final class StepList {
    private static final int LAST_DONE = 3;
    private static final int NEXT = 4;

    private final Context context;
    private final VBox card = Card.flush();
    private final PullRows pulls;
    /// Spinners go on turning while the rows around them change.
    private final Map<String, Spinner> spinners = new HashMap<>();
    private List<StepLine> shown = List.of();
    private Course stand = new Course.Idle();
    private List<Node> wanted = List.of();
    private final Map<String, Node> made = new HashMap<>();

    StepList(Context context) {
        this.context = context;
        this.pulls = new PullRows(context);
        card.setId("steps");
    }

    VBox view() {
        return card;
    }

    /// Shows where the steps stand. Between two steps only the downloads move.
    void show(Course course, Snapshot seen) {
        pulls.show(seen.pulls());
        if (seen.steps().equals(shown) && course.equals(stand)) return;
        shown = seen.steps();
        stand = course;
        var rows = new ArrayList<Node>();
        var over = shown.stream().filter(StepLine::over).toList();
        var now = shown.stream()
                .filter(line -> line.status() == Status.RUNNING || line.status() == Status.STOPPED)
                .toList();
        var toCome =
                shown.stream().filter(line -> line.status() == Status.TO_COME).toList();
        var stopped = course instanceof Course.Failed || course instanceof Course.Stopped;
        over(rows, over, stopped ? 0 : course instanceof Course.Finished ? over.size() : LAST_DONE);
        for (var line : now) {
            if (!rows.isEmpty()) rows.add(Card.line());
            rows.add(running(line));
            if (line.id().equals(Progress.PULL)) rows.add(pulls.view());
        }
        if (!toCome.isEmpty() && !rows.isEmpty()) rows.add(Card.line());
        toCome(rows, toCome, stopped ? 0 : NEXT);
        wanted = rows;
        made.clear();
        rows.forEach(row -> made.put(key(row), row));
        settle();
    }

    /// Puts one row into its place, then lets the window breathe: JavaFX works out what a row looks like while
    /// it is put there, and all of them together would hold the window up.
    private void settle() {
        var there = card.getChildren();
        there.removeIf(row -> !wanted.contains(row));
        for (int i = 0; i < wanted.size(); i++) {
            var row = wanted.get(i);
            if (i < there.size() && there.get(i).equals(row)) continue;
            there.remove(row);
            there.add(i, row);
            Platform.runLater(this::settle);
            return;
        }
    }

    private static String key(Node row) {
        return row.getUserData() instanceof String key ? key : "";
    }

    /// The row that stands there already, where it says the same.
    private HBox same(String key, Supplier<HBox> row) {
        if (made.get(key) instanceof HBox there) return there;
        var fresh = row.get();
        fresh.setUserData(key);
        return fresh;
    }

    private void over(List<Node> rows, List<StepLine> over, int last) {
        var hidden = over.size() - last;
        if (hidden == 1) hidden = 0;
        if (hidden > 0) rows.add(folded(Icon.DONE.at(Size.S16, Tone.OK), "steps.done", over.subList(0, hidden)));
        for (var line : over.subList(Math.max(0, hidden), over.size())) rows.add(done(line));
    }

    private void toCome(List<Node> rows, List<StepLine> toCome, int first) {
        var seen = toCome.size() - first <= 1 ? toCome.size() : first;
        for (var line : toCome.subList(0, seen))
            rows.add(row(Icon.TO_COME.at(Size.S16, Tone.SUBTLE), line, Say.sentence(name(line), Style.MUTED), ""));
        if (seen < toCome.size())
            rows.add(folded(Icon.TO_COME.at(Size.S16, Tone.SUBTLE), "steps.more", toCome.subList(seen, toCome.size())));
    }

    private HBox folded(Node sign, String key, List<StepLine> lines) {
        var names = lines.stream().map(this::name).collect(Collectors.joining(context.say("list.separator")));
        return same(key + names, () -> folded(sign, key, lines.size(), names));
    }

    private HBox folded(Node sign, String key, int count, String names) {
        var right = Say.address(names, Style.SUBTLE, Style.SMALL);
        var left = Say.body(context.say(key, "" + count));
        left.setMinWidth(Region.USE_PREF_SIZE);
        var row = Card.row(Style.SHORT, sign, left, Box.spring(), right);
        row.setAccessibleText(left.getText() + ". " + names);
        row.setFocusTraversable(true);
        return row;
    }

    private HBox done(StepLine line) {
        var skipped = line.status() == Status.SKIPPED;
        var right = skipped
                ? context.say("steps.skipped")
                : line.took().map(context.speech()::time).orElse("");
        return row(Icon.DONE.at(Size.S16, Tone.OK), line, Say.body(name(line)), right);
    }

    private HBox running(StepLine line) {
        var helpless = line.status() == Status.STOPPED && !stand.going();
        var sign = helpless
                ? Icon.FORBIDDEN.at(Size.S16, Tone.BAD)
                : spinners.computeIfAbsent(line.id(), _ -> new Spinner());
        var right = helpless ? "" : stand instanceof Course.Reconnecting ? context.say("steps.reconnecting") : "";
        return row(sign, line, Say.strong(name(line)), right);
    }

    private HBox row(Node sign, StepLine line, Label name, String right) {
        return same(
                String.join("|", line.id(), "" + line.status(), "" + stand.going(), right, name.getText()),
                () -> fresh(sign, line, name, right));
    }

    private HBox fresh(Node sign, StepLine line, Label name, String right) {
        var row = Card.row(Style.SHORT, sign, name, Box.spring(), Say.caption(right));
        row.setId("step-" + line.id());
        row.setFocusTraversable(true);
        row.setAccessibleText(String.join(". ", List.of(state(line.status()), name(line), right)));
        return row;
    }

    private String state(Status status) {
        return switch (status) {
            case TO_COME -> context.say("steps.is-to-come");
            case RUNNING -> context.say("steps.is-running");
            case DONE -> context.say("steps.is-done");
            case SKIPPED -> context.say("steps.skipped");
            case STOPPED -> context.say("steps.is-stopped");
        };
    }

    private String name(StepLine line) {
        return context.speech().names().step(line.id());
    }
}
