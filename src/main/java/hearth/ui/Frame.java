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
import javafx.animation.FadeTransition;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
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
    private final Middle middle = new Middle(house, scene);
    private final Looks looks;
    private final ReadOnlyObjectWrapper<Speech> speech = new ReadOnlyObjectWrapper<>();
    private Rail rail;
    private Foundation foot;
    private @Nullable Page page;
    private Subscription footing = Subscription.EMPTY;
    private @Nullable Unfolding unfolding;
    private boolean warned;

    /// @param kept  how the window looks, kept from one start to the next
    /// @param close closes the window
    public Frame(Wizard wizard, Answers kept, Runnable close) {
        this.wizard = wizard;
        this.kept = kept;
        this.close = close;
        above.setAlignment(Pos.CENTER);
        above.setInTransitionFactory(null); // nothing zooms or slides in
        above.setOutTransitionFactory(null);
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
        scene.heightProperty().subscribe(_ -> fit());
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
        fit();
        show();
    }

    private void fit() {
        rail.fit(scene.getHeight() > 0 && scene.getHeight() < LOW, looks.large());
    }

    /// Larger type (1), smaller (-1), or as usual (0).
    void type(int change) {
        looks.size(change);
        fit();
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
        body.setMaxWidth(COLUMN);
        unfold(fresh);
        var column = new StackPane(body);
        column.setAlignment(Pos.TOP_LEFT);
        scroll.setContent(column);
        column.heightProperty().subscribe(_ -> overflow());
        scroll.setVvalue(0);
        middle.show(new BorderPane(scroll, null, null, foot.view(), null));
        footing = fresh.foot().subscribe(foot::show).and(fresh.side().subscribe(middle::beside));
    }

    /// The first page is there at once, others come block by block.
    private void unfold(Page fresh) {
        if (unfolding != null) unfolding.stop();
        unfolding = null;
        if (scene.getWindow() == null) Platform.runLater(() -> focus(fresh));
        else unfolding = new Unfolding(fresh.body(), () -> focus(fresh));
    }

    /// Whether the page has all its parts.
    public boolean whole() {
        return unfolding == null || unfolding.over();
    }

    private void focus(Page fresh) {
        if (!fresh.equals(page)) return;
        var first = fresh.first();
        if (first.isPresent()) first.get().requestFocus();
        else if (foot.primary().isVisible()) foot.primary().requestFocus();
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

    @Override
    public void help() {
        above.show(dialogs().help(this::away));
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
        fit();
    }

    @Override
    public Looks.Theme shown() {
        return looks.theme();
    }

    @Override
    public void stop() {
        if (!wizard.deploy().course().get().going()) return;
        ask(dialogs().stop(over(), this::away, wizard.deploy()::stop));
    }

    @Override
    public void close() {
        if (wizard.deploy().course().get().going()) {
            ask(dialogs().close(over(), this::away, () -> {
                wizard.deploy().stop();
                close.run();
            }));
        } else if (wizard.done().unsaved() && !warned) {
            warned = true;
            ask(dialogs().unsaved(this::away, close));
        } else close.run();
    }

    /// Closes what lies above the page, else what stands beside it. Never leaves the page.
    void escape() {
        if (above.isDisplay()) away();
        else if (middle.find("#files-close") instanceof Button button) button.fire();
    }

    /// To the search in the files, where they are shown.
    void search() {
        if (middle.find("#file-search") instanceof Node field) field.requestFocus();
    }

    private void away() {
        above.hide(true);
    }

    private Dialogs dialogs() {
        return new Dialogs(speech.get());
    }

    private int over() {
        return (int) wizard.deploy().snapshot().get().steps().stream()
                .filter(StepLine::over)
                .count();
    }

    @Override
    public void show(VBox dialog) {
        above.show(dialogs().around(dialog, this::away));
    }

    private void ask(VBox dialog) {
        above.show(dialog);
        Platform.runLater(() -> dialog.lookup("#dialog-no").requestFocus());
    }

    /// A mistake of the program's own: a card with a report, never a stack trace.
    public void unforeseen(Failure failure) {
        var context = new Context(speech.get(), wizard, wizard.desk());
        above.show(dialogs().unforeseen(failure, context, this::away));
    }
}
