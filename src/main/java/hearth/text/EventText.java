package hearth.text;

import hearth.deploy.Change;
import hearth.deploy.Event;
import hearth.deploy.Finding;
import hearth.deploy.Fix;
import hearth.deploy.Verdict;
import hearth.failure.Failure;
import java.util.Locale;

/// Says what happens during a deployment, each event in one line. The signs in front of the lines, and the two other
/// texts of a failure, are the front end's.
public final class EventText {
    private final Texts texts;
    private final Words words;
    private final Names names;
    private final FailureText failures;

    public EventText(Texts texts, Words words) {
        this.texts = texts;
        this.words = words;
        this.names = new Names(texts);
        this.failures = new FailureText(texts, words);
    }

    public String of(Event event) {
        return switch (event) {
            case Event.Connected(var _, var server, var key, var took) ->
                texts.say("event.connected", server, words.time(took), key.value());
            case Event.Looked looked -> looked(looked);
            case Event.Checked(var _, var check, var verdict) -> told(names.check(check), of(verdict));
            case Event.Found(var _, var step, var finding) -> told(names.step(step), of(finding));
            case Event.Began(var _, var step) -> texts.say("event.began", names.step(step));
            case Event.Said(var _, var step, var milestone, var detail) ->
                told(names.step(step), of(milestone, detail));
            case Event.Pulled(var _, var image, var done, var total)
            when total <= 0 -> texts.say("event.pulled-some", image.toString(), words.size(done));
            case Event.Pulled(var _, var image, var done, var total) ->
                texts.say("event.pulled", image.toString(), words.size(done), words.size(total));
            case Event.Done(var _, var step, var took) -> took(names.step(step), words.time(took));
            case Event.Proved(var _, var probe, var took) -> took(names.probe(probe), words.time(took));
            case Event.Unproved(var _, var probe, var failure) -> told(names.probe(probe), what(failure));
            case Event.Untried(var _, var probe, var needs) ->
                texts.say("event.untried", names.probe(probe), names.probe(needs));
            case Event.EditsKept(var _, var options, var plan, var copy)
            when plan.isPresent() && copy.isPresent() ->
                texts.say(
                        "event.edits-kept",
                        words.list(options),
                        plan.get().toString(),
                        copy.get().toString());
            case Event.EditsKept(var _, var options, var _, var _) ->
                texts.say("event.edits-kept-elsewhere", words.list(options));
            case Event.Failed(var _, var where, var failure) -> failed(where, failure);
            case Event.Blocked(var _, var where, var failure) -> texts.say("event.blocked", failed(where, failure));
            case Event.Cancelled(var _) -> texts.say("event.cancelled");
            case Event.Finished finished -> finished(finished);
        };
    }

    /// What a step would do, is spared, or is kept from doing.
    public String of(Finding finding) {
        return switch (finding) {
            case Finding.AlreadyDone(var reason, var detail) -> of(reason, detail);
            case Finding.ToDo(var changes) ->
                words.list(changes.stream().map(this::of).toList());
            case Finding.Blocked(var failure) -> what(failure);
        };
    }

    /// Why there is nothing to do.
    public String of(Finding.Reason reason, String detail) {
        return texts.say("reason." + id(reason), detail);
    }

    /// What a step says while it works.
    public String of(Event.Milestone milestone, String detail) {
        return texts.say("milestone." + id(milestone), detail);
    }

    /// One change, for the review.
    public String of(Change change) {
        return texts.say("change." + id(change.kind()), change.what());
    }

    /// What a check has seen.
    public String of(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Pass(var seen) -> seen;
            case Verdict.NotKnown(var why) -> texts.say("unknown." + id(why));
            case Verdict.Warn(var failure, var _) -> what(failure);
            case Verdict.Fail(var failure, var _) -> what(failure);
        };
    }

    /// What Hearth can do about something, if it is allowed to.
    public String of(Fix fix) {
        return texts.say("fix." + fix.kind().id());
    }

    private String looked(Event.Looked looked) {
        var memory = words.size(looked.memoryBytes());
        var disk = words.size(looked.freeDiskBytes());
        return looked.docker()
                .map(version -> texts.say("event.looked", looked.system(), memory, disk, version))
                .orElseGet(() -> texts.say("event.looked-no-docker", looked.system(), memory, disk));
    }

    /// Nothing proven means that nothing was asked for but a look.
    private String finished(Event.Finished end) {
        var time = words.time(end.took());
        var proved = "" + end.proved();
        if (end.changed() == 0 && end.proved() == 0) return texts.say("event.finished-looked", time);
        if (end.changed() == 0) return texts.say("event.finished-unchanged", proved, time, end.address());
        var said = texts.say("event.finished", "" + end.changed(), proved, time, end.address(), end.administrator());
        return end.passwordFile()
                .map(file -> said + " " + texts.say("event.password-file", file.toString()))
                .orElse(said);
    }

    private String failed(String where, Failure failure) {
        return where.isEmpty() ? what(failure) : told(names.any(where), what(failure));
    }

    private String what(Failure failure) {
        return failures.of(failure).what();
    }

    private String told(String name, String what) {
        return texts.say("event.told", name, what);
    }

    private String took(String name, String time) {
        return texts.say("event.took", name, time);
    }

    private static String id(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
