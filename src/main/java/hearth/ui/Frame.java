package hearth.ui;

import atlantafx.base.controls.ModalPane;
import hearth.failure.Failure;
import hearth.plan.Language;
import hearth.text.Speech;
import hearth.ui.control.Context;
import hearth.ui.control.Page;
import hearth.ui.control.Style;
import hearth.ui.deploy.StepLine;
import hearth.ui.model.Answers;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import javafx.animation.FadeTransition;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The frame around the pages: rail, foot, and questions that lie above everything.
public final class Frame implements Pages.Questions, Rail.Controls {
    private static final String LANGUAGE = "language";
    private static final Duration FADE = Duration.millis(120);
    private static final double LOW = 680;
    private static final double COLUMN = 800;

    private final Wizard wizard;
    private final Answers kept;
    private final Runnable close;
    private final BorderPane house = new BorderPane();
    private final ScrollPane scroll = new ScrollPane();
    private final ModalPane above = new ModalPane();
    private final StackPane root = new StackPane(house, above);
    private final Scene scene = new Scene(root);
    private final Looks looks;
    private final ReadOnlyObjectWrapper<Speech> speech = new ReadOnlyObjectWrapper<>();
    private Rail rail;
    private Foundation foot;
    private @Nullable Page page;
    private Subscription footing = Subscription.EMPTY;

    /// @param kept  how the window looks, kept from one start to the next
    /// @param close closes the window
    public Frame(Wizard wizard, Answers kept, Runnable close) {
        this.wizard = wizard;
        this.kept = kept;
        this.close = close;
        above.setAlignment(Pos.CENTER);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        looks = new Looks(scene, kept);
        speech.set(Speech.in(spoken(), ZoneId.systemDefault()));
        rail = new Rail(wizard, speech.get(), this);
        foot = new Foundation(speech.get(), wizard::back);
        build();
        wizard.at().subscribe((_, _) -> turn());
        wizard.deploy().course().subscribe((_, _) -> rail.show());
        wizard.connect().reached().subscribe((_, _) -> rail.show());
        scene.heightProperty().subscribe(height -> rail.low(height.doubleValue() < LOW));
        scroll.viewportBoundsProperty().subscribe(_ -> overflow());
        new Shortcuts(this).on(scene);
    }

    /// The scene with everything in it.
    public Scene scene() {
        return scene;
    }

    /// The words that are spoken now.
    public ReadOnlyObjectProperty<Speech> speech() {
        return speech.getReadOnlyProperty();
    }

    Wizard wizard() {
        return wizard;
    }

    private Language spoken() {
        return switch (kept.at(LANGUAGE).get()) {
            case "zh" -> Language.CHINESE;
            case "en" -> Language.ENGLISH;
            default -> Language.of(Locale.getDefault(Locale.Category.DISPLAY));
        };
    }

    /// Everything anew, in the language of the moment: all that was typed is in the models.
    private void build() {
        looks.language(speech.get().texts().language());
        wizard.speaks(speech.get().texts().language());
        rail = new Rail(wizard, speech.get(), this);
        foot = new Foundation(speech.get(), wizard::back);
        house.setLeft(rail.view());
        rail.low(scene.getHeight() > 0 && scene.getHeight() < LOW);
        show();
    }

    /// Another page.
    private void turn() {
        rail.show();
        show();
        if (Platform.getPreferences().isReducedMotion()) return;
        var fade = new FadeTransition(FADE, scroll);
        fade.setFromValue(0);
        fade.setToValue(1);
        fade.play();
    }

    private void show() {
        footing.unsubscribe();
        var old = page;
        if (old != null) old.close();
        var context = new Context(speech.get(), wizard, wizard.desk());
        var fresh = new Pages(wizard, context, this).at(wizard.at().get());
        page = fresh;
        var body = fresh.body();
        if (body instanceof Region region) region.setMaxWidth(COLUMN);
        var column = new StackPane(body);
        column.setAlignment(Pos.TOP_LEFT);
        scroll.setContent(column);
        column.heightProperty().subscribe(_ -> overflow());
        scroll.setVvalue(0);
        house.setCenter(new BorderPane(scroll, null, null, foot.view(), null));
        footing = fresh.foot().subscribe(foot::show);
        fresh.side().ifPresent(side -> footing = footing.and(side.subscribe(this::beside)));
        if (fresh.side().isEmpty()) beside(Optional.empty());
        Platform.runLater(() -> focus(fresh));
    }

    private void focus(Page fresh) {
        if (!fresh.equals(page)) return;
        var first = fresh.first();
        if (first.isPresent()) first.get().requestFocus();
        else if (foot.primary().isVisible()) foot.primary().requestFocus();
    }

    private void beside(Optional<Node> side) {
        house.setRight(side.orElse(null));
        side.ifPresent(node -> {
            if (node instanceof Region region) region.getStyleClass().add(Style.BESIDE);
        });
    }

    /// The foot's line is darker where the page goes on below it.
    private void overflow() {
        if (!(scroll.getContent() instanceof Parent content)) return;
        var over = content.getLayoutBounds().getHeight()
                > scroll.getViewportBounds().getHeight() + 1;
        foot.view().getStyleClass().remove(Style.OVER);
        if (over) foot.view().getStyleClass().add(Style.OVER);
    }

    /// Presses the primary button from anywhere.
    void press() {
        if (foot.primary().isVisible()) foot.primary().fire();
    }

    void goBack() {
        if (foot.back().isVisible()) foot.back().fire();
    }

    Looks looks() {
        return looks;
    }

    @Override
    public void help() {
        above.show(new Dialogs(speech.get()).help(() -> above.hide(true)));
    }

    @Override
    public void language() {
        var other = speech.get().texts().language() == Language.ENGLISH ? Language.CHINESE : Language.ENGLISH;
        kept.at(LANGUAGE).set(other.code());
        speech.set(Speech.in(other, ZoneId.systemDefault()));
        build();
    }

    @Override
    public void theme() {
        var all = Looks.Theme.values();
        looks.theme(all[(looks.theme().ordinal() + 1) % all.length]);
        rail = new Rail(wizard, speech.get(), this);
        house.setLeft(rail.view());
    }

    @Override
    public Looks.Theme shown() {
        return looks.theme();
    }

    @Override
    public void stop() {
        if (!wizard.deploy().course().get().going()) return;
        ask("stop", wizard.deploy()::stop);
    }

    @Override
    public void close() {
        if (wizard.deploy().course().get().going()) {
            ask("close", () -> {
                wizard.deploy().stop();
                close.run();
            });
        } else close.run();
    }

    @Override
    public void show(VBox dialog) {
        above.show(new Dialogs(speech.get()).around(dialog, () -> above.hide(true)));
    }

    private void ask(String what, Runnable yes) {
        var over = (int) wizard.deploy().snapshot().get().steps().stream()
                .filter(StepLine::over)
                .count();
        var dialogs = new Dialogs(speech.get());
        Runnable away = () -> above.hide(true);
        var dialog = what.equals("stop") ? dialogs.stop(over, away, yes) : dialogs.close(over, away, yes);
        above.show(dialog);
        Platform.runLater(() -> dialog.lookup("#dialog-no").requestFocus());
    }

    /// A mistake of the program's own: a card with a report, never a stack trace.
    public void unforeseen(Failure failure) {
        var context = new Context(speech.get(), wizard, wizard.desk());
        above.show(new Dialogs(speech.get()).unforeseen(failure, context, () -> above.hide(true)));
    }
}
