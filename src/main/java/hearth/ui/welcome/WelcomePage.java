package hearth.ui.welcome;

import hearth.plan.ReadPlan;
import hearth.ui.control.Box;
import hearth.ui.control.Box.Gap;
import hearth.ui.control.Bubble;
import hearth.ui.control.Card;
import hearth.ui.control.Choices;
import hearth.ui.control.Choices.Choice;
import hearth.ui.control.Context;
import hearth.ui.control.FailureCard;
import hearth.ui.control.Foot;
import hearth.ui.control.Icon;
import hearth.ui.control.Page;
import hearth.ui.control.Say;
import hearth.ui.control.Sheet;
import hearth.ui.welcome.WelcomeModel.Start;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// What a person needs, and where to start from.
public final class WelcomePage extends Page {
    private final WelcomeModel model;
    private final Context context;
    private final Sheet sheet;

    public WelcomePage(WelcomeModel model, Context context) {
        this.model = model;
        this.context = context;
        var trouble = Sheet.slot();
        sheet = new Sheet(
                context.say("welcome.title"),
                context.say("welcome.lead"),
                Box.column(Gap.G12, Say.heading(context.say("welcome.ready")), needs()),
                Box.column(Gap.G12, Say.heading(context.say("welcome.start")), starts()),
                trouble);
        if (model.unfinished()) sheet.full();
        bond.with(model.start(), start -> setFoot(foot(start)));
        bond.with(
                model.opened(),
                opened -> trouble.getChildren()
                        .setAll(opened.stream().flatMap(this::refused).toList()));
        bond.with(
                model.unreadable(),
                failure -> failure.ifPresent(why -> trouble.getChildren().setAll(FailureCard.of(why, context))));
    }

    private VBox needs() {
        return Card.flush(
                Card.tall(
                        Icon.SERVER,
                        context.say("welcome.server"),
                        context.say("welcome.server-about"),
                        Bubble.link(context.say("welcome.server-where"), context.say("welcome.server-how"))),
                Card.line(),
                Card.tall(
                        Icon.GLOBE,
                        context.say("welcome.name"),
                        context.say("welcome.name-about"),
                        Bubble.link(context.say("welcome.name-where"), context.say("welcome.name-how"))),
                Card.line(),
                Card.tall(Icon.CLOCK, context.say("welcome.time"), context.say("welcome.time-about")));
    }

    private VBox starts() {
        var choices = new ArrayList<Choice<Start>>();
        if (model.unfinished())
            choices.add(Choice.of(Start.GO_ON, context.say("welcome.go-on"), context.say("welcome.go-on-about")));
        choices.add(Choice.of(Start.NEW, context.say("welcome.new"), context.say("welcome.new-about")));
        choices.add(Choice.of(Start.ADOPT, context.say("welcome.adopt"), context.say("welcome.adopt-about")));
        choices.add(Choice.of(Start.PLAN, context.say("welcome.plan"), context.say("welcome.plan-about")));
        return new Choices<>(model.start(), bond).cards(choices);
    }

    private Stream<Node> refused(WelcomeModel.Opened opened) {
        if (!(opened.plan() instanceof ReadPlan.Bad(var problems))) return Stream.empty();
        return Stream.of(Card.problems(
                context.say("welcome.plan-refused", opened.file().getFileName().toString()), problems, context));
    }

    private Foot foot(Start start) {
        var word = switch (start) {
            case GO_ON -> "welcome.press-go-on";
            case NEW, ADOPT -> "welcome.press-begin";
            case PLAN -> "welcome.press-open";
        };
        return new Foot(
                false,
                Optional.of(new Foot.Note(Foot.Tone.LOCK, context.say("welcome.note"))),
                Optional.empty(),
                Optional.of(Foot.Press.ready(context.say(word), () -> model.begin(context.say("welcome.choose")))));
    }

    @Override
    public VBox body() {
        return sheet.view();
    }
}
