package hearth.terminal;

import hearth.deploy.Deployer.Goal;
import hearth.deploy.Event;
import hearth.failure.FailureException;
import hearth.terminal.screen.Screen;
import hearth.text.Speech;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// For a person at a terminal: the lines of the [Story], and below them what is going on right now.
final class LiveView implements View {
    private static final Duration TICK = Duration.ofMillis(100);
    /// Nobody wants to be told that something took a second while it does.
    private static final Duration LONG = Duration.ofSeconds(2);

    private final Story story;
    private final Speech speech;
    private final Look look;
    private final Screen screen;
    private final InstantSource clock;
    private final PullBars pulls;
    private final Thread ticker;
    private String doing;
    private String detail = "";
    private Instant since;
    private boolean over;
    private boolean away;
    private long ticks;

    LiveView(Story story, Voice voice, InstantSource clock) {
        this.story = story;
        this.speech = voice.speech();
        this.look = voice.look();
        this.screen = voice.screen();
        this.clock = clock;
        this.pulls = new PullBars(speech, look);
        this.doing = speech.say("terminal.connecting");
        this.since = clock.instant();
        this.ticker = Thread.ofVirtual().name("screen").unstarted(this::turn);
    }

    /// Begins to paint.
    static LiveView begin(Story story, Voice voice, InstantSource clock) {
        var view = new LiveView(story, voice, clock);
        view.ticker.start();
        return view;
    }

    private void turn() {
        try {
            while (tick()) Thread.sleep(TICK);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Paints what is going on; false when nothing is any more.
    synchronized boolean tick() {
        ticks++;
        if (!away && !over) screen.paint(now());
        return !over;
    }

    @Override
    public synchronized void show(Event event) {
        switch (event) {
            case Event.Connected _ -> doing(speech.say("terminal.looking"), event.at());
            case Event.Looked _ -> doing(next(), event.at());
            case Event.Began(var at, var step) -> doing(speech.names().step(step), at);
            case Event.Said(var _, var _, var milestone, var what) ->
                detail = speech.events().of(milestone, what);
            case Event.Pulled pulled -> pulls.moved(pulled);
            case Event.Done(var at, var _, var _) -> doing("", at);
            case Event.Failed _, Event.Blocked _, Event.Cancelled _, Event.Finished _ -> end();
            case Event.Checked _,
                    Event.Found _,
                    Event.Proved _,
                    Event.Unproved _,
                    Event.Untried _,
                    Event.EditsKept _ -> {}
        }
        story.tell(event).forEach(screen::line);
    }

    private String next() {
        return story.goal() == Goal.PROVE ? speech.say("terminal.proving") : speech.say("terminal.checking");
    }

    private void doing(String what, Instant from) {
        doing = what;
        detail = "";
        since = from;
    }

    private void end() {
        over = true;
        screen.close();
    }

    private List<String> now() {
        var lines = new ArrayList<String>();
        var moment = clock.instant();
        if (!doing.isEmpty()) {
            var took = Duration.between(since, moment);
            var time = took.compareTo(LONG) < 0 ? "" : "  " + speech.words().seconds(took.toSeconds());
            var sign = look.style().accent(look.signs().frame(ticks));
            lines.add(sign + " " + look.fit(doing + time, 2));
            if (!detail.isEmpty()) lines.add(look.style().quiet(look.fit("  " + detail, 0)));
        }
        var bars = pulls.lines(moment);
        if (!bars.isEmpty()) lines.add("");
        lines.addAll(bars);
        return lines;
    }

    @Override
    public <T> T aside(Talk<T> talk) throws FailureException {
        away(true);
        try {
            return talk.hold();
        } finally {
            away(false);
        }
    }

    private synchronized void away(boolean gone) {
        away = gone;
        if (gone) screen.close();
    }

    @Override
    public void close() {
        synchronized (this) {
            end();
        }
        ticker.interrupt();
    }
}
