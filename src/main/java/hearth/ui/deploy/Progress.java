package hearth.ui.deploy;

import hearth.deploy.Event;
import hearth.deploy.Finding;
import hearth.plan.ImageName;
import hearth.ui.deploy.StepLine.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where a deployment stands, as its events tell: steps in their order, the downloads as one of them, and a share of
/// the whole that only ever grows. Nothing in it is a guess by the clock.
final class Progress {
    /// The row that stands for all downloads.
    static final String PULL = "pull";

    /// The downloads take longest; the bytes that have arrived are counted for as much as this many steps.
    private static final double DOWNLOADS = 3;

    private final Map<String, StepLine> parts = new LinkedHashMap<>();
    private final Map<ImageName, Event.Pulled> pulls = new LinkedHashMap<>();
    private final List<Event.Proved> proofs = new ArrayList<>();
    private double share;

    /// Begins with these steps, all of them to come.
    ///
    /// @param least the share that was done before: what is shown never goes back
    Progress(List<String> ids, double least) {
        this.share = least;
        ids.forEach(id -> parts.put(id, new StepLine(id, Status.TO_COME, Optional.empty())));
    }

    void heard(Event event) {
        switch (event) {
            case Event.Found(var _, var step, Finding.AlreadyDone _) -> set(step, Status.SKIPPED);
            case Event.Began(var _, var step) -> set(step, Status.RUNNING);
            case Event.Done(var _, var step, var took) ->
                parts.put(step, new StepLine(step, Status.DONE, Optional.of(took)));
            case Event.Pulled pulled -> pulls.put(pulled.image(), pulled);
            case Event.Proved proved -> proofs.add(proved);
            case Event.Failed(var _, var where, var _) -> stopAt(where);
            case Event.Cancelled _ -> stopAt("");
            default -> {}
        }
        share = Math.max(share, counted());
    }

    private void set(String step, Status status) {
        var line = parts.get(step);
        if (line != null) parts.put(step, line.now(status));
    }

    private void stopAt(String where) {
        parts.replaceAll(
                (id, line) -> id.equals(where) || line.status() == Status.RUNNING ? line.now(Status.STOPPED) : line);
    }

    private double counted() {
        var all = 0.0;
        var done = 0.0;
        for (var line : lines()) {
            var weight = line.id().equals(PULL) ? DOWNLOADS : 1;
            all += weight;
            if (line.over()) done += weight;
            else if (line.id().equals(PULL)) done += weight * pulled();
        }
        return all == 0 ? 0 : done / all;
    }

    private double pulled() {
        var total = pulls.values().stream().mapToLong(Event.Pulled::total).sum();
        var done = pulls.values().stream().mapToLong(Event.Pulled::done).sum();
        return total <= 0 ? 0 : Math.clamp((double) done / total, 0, 1);
    }

    /// The steps, the downloads as one.
    List<StepLine> lines() {
        var lines = new ArrayList<StepLine>();
        for (var line : parts.values()) {
            if (!isPull(line.id())) lines.add(line);
            else if (lines.stream().noneMatch(other -> other.id().equals(PULL))) lines.add(downloads());
        }
        return List.copyOf(lines);
    }

    private StepLine downloads() {
        var all = parts.values().stream().filter(line -> isPull(line.id())).toList();
        var took = all.stream().flatMap(line -> line.took().stream()).reduce(Duration::plus);
        return new StepLine(PULL, together(all), took);
    }

    private Status together(List<StepLine> all) {
        if (all.stream().allMatch(line -> line.status() == Status.SKIPPED)) return Status.SKIPPED;
        if (all.stream().allMatch(StepLine::over)) return Status.DONE;
        if (all.stream().anyMatch(line -> line.status() == Status.STOPPED)) return Status.STOPPED;
        var begun = !pulls.isEmpty() || all.stream().anyMatch(line -> line.status() != Status.TO_COME);
        return begun && all.stream().anyMatch(line -> line.status() != Status.SKIPPED) && !pulls.isEmpty()
                ? Status.RUNNING
                : Status.TO_COME;
    }

    private static boolean isPull(String id) {
        return id.startsWith(PULL + "-");
    }

    /// The downloads, by image.
    List<Event.Pulled> pulls() {
        return List.copyOf(pulls.values());
    }

    List<Event.Proved> proofs() {
        return List.copyOf(proofs);
    }

    /// How much of the whole is done, from 0 to 1.
    double share() {
        return share;
    }
}
