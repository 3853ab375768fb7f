package hearth.ui.done;

import hearth.plan.Plan;
import hearth.ui.control.Box;
import hearth.ui.control.Box.Gap;
import hearth.ui.control.Bubble;
import hearth.ui.control.Buttons;
import hearth.ui.control.Card;
import hearth.ui.control.Context;
import hearth.ui.control.Flame;
import hearth.ui.control.Foot;
import hearth.ui.control.Foot.Note;
import hearth.ui.control.Foot.Press;
import hearth.ui.control.Foot.State;
import hearth.ui.control.Foot.Tone;
import hearth.ui.control.Icon;
import hearth.ui.control.Icon.Size;
import hearth.ui.control.Page;
import hearth.ui.control.Say;
import hearth.ui.control.Style;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What comes after: into Element, what was proven, and what to keep.
public final class DonePage extends Page {
    private final DoneModel model;
    private final Context context;
    private final Consumer<VBox> dialogs;
    private final VBox view;
    private final Button open;

    /// @param close   closes the window
    /// @param dialogs shows a question above the page
    public DonePage(DoneModel model, Runnable close, Consumer<VBox> dialogs, Context context) {
        this.dialogs = dialogs;
        this.model = model;
        this.context = context;
        open = Box.styled(Buttons.primary(context.say("done.open"), model::openElement), Style.BIG);
        open.setGraphic(Icon.OUT.at(Size.S16));
        open.setId("open-element");
        view = Box.styled(new VBox(), Style.PAGE, Style.FULL);
        model.plan().ifPresent(this::fill);
        setFoot(new Foot(
                false,
                Optional.of(new Note(Tone.QUIET, context.say("done.note"))),
                Optional.empty(),
                Optional.of(new Press(context.say("done.close"), State.SECONDARY, close))));
    }

    private void fill(Plan plan) {
        var words = Box.column(
                Gap.G4,
                Say.title(context.say("done.title")),
                Say.lead(context.say("done.lead", plan.serverName().toString())));
        view.getChildren()
                .addAll(
                        Box.row(Gap.G16, Flame.large(), Box.grow(words)),
                        Box.late(() -> chatting(plan)),
                        Box.late(() -> new TestsCard(model, context, bond).view()),
                        Box.late(() -> new KeepCard(model, context, bond, dialogs).view(plan)));
    }

    private HBox chatting(Plan plan) {
        var name = plan.serverName().toString();
        var steps = Box.column(
                Gap.G12,
                Say.heading(context.say("done.start")),
                step(1, Say.body(context.say("done.step-one"))),
                step(
                        2,
                        Box.grow(Box.styled(
                                new FlowPane(Say.body(context.say("done.step-two")), named(name)), Style.CHIPS))),
                step(
                        3,
                        Say.body(context.say(
                                "done.step-three", plan.administrator().name().value()))),
                Box.row(
                        Gap.G16,
                        open,
                        Bubble.link(
                                context.say("done.drawn"),
                                context.say("done.drawn-about"),
                                new ElementPicture(name, context)::view)));
        var code = QrPicture.of(
                DoneModel.phonePage(plan).toString(),
                context.say("done.code"),
                context.desk().background());
        var phone = Box.column(Gap.G8, code, Say.caption(context.say("done.phone")));
        phone.setAlignment(Pos.CENTER);
        var line = Box.styled(new Region(), Style.UPRIGHT);
        var card = Box.styled(new HBox(Box.grow(steps), line, phone), Style.CARD);
        card.getStyleClass().add(Style.BESIDE);
        card.setId("element");
        return card;
    }

    private static HBox step(int number, Node... nodes) {
        var row = Box.row(Gap.G12, Card.number(number));
        row.getChildren().addAll(nodes);
        return row;
    }

    /// The name to paste, and whether it lies on the clipboard.
    private Node named(String name) {
        var chip = Box.styled(new HBox(Say.mono(name)), Style.TO_COPY, Style.INSET);
        var copied = Say.sentence(context.say("done.copied"), Style.OK_TEXT, Style.SMALL);
        bond.with(model.copied(), so -> {
            chip.getChildren().setAll(Say.mono(name));
            if (so) chip.getChildren().addAll(Icon.TICK.at(Size.S14, Icon.Tone.OK), copied);
            else chip.getChildren().add(context.copying().of(name));
        });
        return chip;
    }

    @Override
    public VBox body() {
        return view;
    }

    @Override
    public Optional<Node> first() {
        return Optional.of(open);
    }
}
