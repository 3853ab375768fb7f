package hearth.terminal;

import hearth.deploy.Deployer.Goal;
import hearth.deploy.Event;
import hearth.deploy.OwnersPlan;
import hearth.files.SignIn;
import hearth.plan.Certificate;
import hearth.store.PlanFile;
import java.nio.file.Path;

/// One plan, one goal: what is seen of it while it goes on, what is kept, and what is said at the end.
final class PlanRun {
    private final Surroundings surroundings;
    private final Voice voice;
    private final Session.Wish wish;
    private final ServerOptions options;
    private final Story story;

    PlanRun(Surroundings surroundings, Voice voice, Session.Wish wish, ServerOptions options) {
        this.surroundings = surroundings;
        this.voice = voice;
        this.wish = wish;
        this.options = options;
        this.story = new Story(voice.speech(), voice.look(), wish.goal());
    }

    /// The exit code.
    int run() {
        var name = wish.plan().serverName().toString();
        try (var journal = Journal.begin(surroundings, voice.speech(), name);
                var view = journal.before(view())) {
            var session =
                    new Session(surroundings, wish, Session.Person.of(surroundings, wish, voice, view, owner()), view);
            var code = session.run();
            view.close();
            if (!options.json) session.end().ifPresent(this::close);
            return code;
        }
    }

    /// The one thing about the plan that has to be done elsewhere.
    private void callback() {
        var plan = wish.plan();
        if (wish.goal() == Goal.PROVE || wish.goal() == Goal.ERRAND) return;
        if (!plan.chat().signIn().isEmpty()) voice.hint("terminal.hint-callback", SignIn.callback(plan));
    }

    private OwnersPlan owner() {
        return extra -> PlanFile.keepExtra(
                        Path.of(options.plan), extra, surroundings.clock().instant())
                .map(copy -> new OwnersPlan.Kept(Path.of(options.plan), copy));
    }

    private View view() {
        if (options.json) return new JsonView(voice.speech().json(surroundings.redaction()), surroundings.device());
        return voice.look().tty().paints()
                ? LiveView.begin(story, voice, surroundings.clock())
                : new PlainView(story, voice);
    }

    private void close(Event end) {
        if (wish.goal() == Goal.DEPLOY && end instanceof Event.Finished done) {
            voice.gap();
            voice.screen().data(surroundings.device().out(), Summary.of(done, voice));
        }
        if (end instanceof Event.Finished) callback();
        if (end instanceof Event.Finished)
            wish.errand().ifPresent(errand -> errand.after().accept(voice));
        if (wish.goal() == Goal.DEPLOY
                && end instanceof Event.Finished
                && wish.plan().certificate() instanceof Certificate.Internal)
            voice.hint("terminal.hint-trust", "hearth trust " + options.plan);
        new Closing(voice, wish.goal(), options.plan, surroundings.log()).after(end, story.anythingToDo());
    }
}
