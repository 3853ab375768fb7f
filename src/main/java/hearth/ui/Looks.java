package hearth.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import hearth.plan.Language;
import hearth.ui.control.Field;
import hearth.ui.control.Style;
import hearth.ui.model.Answers;
import java.util.List;
import java.util.Map;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/// How everything looks: light, dark or as the system, the size of type, the fonts. Kept from one start to the next.
final class Looks {
    private static final String SHEET = "/hearth/ui/hearth.css";
    private static final List<Integer> SIZES = List.of(12, 13, 14, 16, 18, 20);
    private static final int USUAL = 14;
    private static final int LARGEST_USUAL = 16;
    private static final List<String> FONTS = List.of(
            "/com/formdev/flatlaf/fonts/inter/Inter-Regular.otf",
            "/com/formdev/flatlaf/fonts/inter/Inter-SemiBold.otf",
            "/com/formdev/flatlaf/fonts/jetbrains_mono/JetBrainsMono-Regular.ttf");
    /// The families for Chinese, best first, and the class that stands for each.
    private static final Map<String, String> CHINESE = Map.of(
            "PingFang SC", "pingfang",
            "Microsoft YaHei UI", "yahei",
            "Noto Sans CJK SC", "noto",
            "Source Han Sans SC", "source-han");

    private static final List<String> CHINESE_ORDER =
            List.of("PingFang SC", "Microsoft YaHei UI", "Noto Sans CJK SC", "Source Han Sans SC");

    private final Answers kept;
    private final Scene scene;

    /// The choices of theme.
    enum Theme {
        SYSTEM,
        LIGHT,
        DARK
    }

    Looks(Scene scene, Answers kept) {
        this.scene = scene;
        this.kept = kept;
        scene.getStylesheets().add(Looks.class.getResource(SHEET).toExternalForm());
        scene.getPreferences().colorSchemeProperty().subscribe(this::underneath);
        apply();
    }

    /// Keeps JavaFX from warning about the class path, which is where it is meant to be.
    static void quiet() {
        java.util.logging.Logger.getLogger("javafx").setLevel(java.util.logging.Level.SEVERE);
    }

    /// Before the first window.
    static void loadFonts() {
        for (var font : FONTS) {
            try (var in = Looks.class.getResourceAsStream(font)) {
                if (in != null) Font.loadFont(in, USUAL);
            } catch (java.io.IOException _) {
                // The system's own font takes its place.
            }
        }
    }

    /// AtlantaFX has a sheet for each scheme; ours lies above it.
    private void underneath(ColorScheme scheme) {
        Field.toggle(scene.getRoot(), Style.DARK, scheme == ColorScheme.DARK);
        var theme = scheme == ColorScheme.DARK ? new PrimerDark() : new PrimerLight();
        Application.setUserAgentStylesheet(theme.getUserAgentStylesheet());
    }

    Theme theme() {
        return switch (kept.at("theme").get()) {
            case "light" -> Theme.LIGHT;
            case "dark" -> Theme.DARK;
            default -> Theme.SYSTEM;
        };
    }

    void theme(Theme theme) {
        kept.at("theme")
                .set(
                        switch (theme) {
                            case SYSTEM -> "system";
                            case LIGHT -> "light";
                            case DARK -> "dark";
                        });
        apply();
    }

    /// Makes the type larger (1) or smaller (-1); 0 is the usual size.
    void size(int change) {
        var at = SIZES.indexOf(size());
        var next = change == 0 ? SIZES.indexOf(USUAL) : Math.clamp(at + change, 0, SIZES.size() - 1);
        kept.at("size").set("" + SIZES.get(next));
        apply();
    }

    /// Whether the type is so large that not everything finds its usual room.
    boolean large() {
        return size() > LARGEST_USUAL;
    }

    private int size() {
        var text = kept.at("size").get();
        return SIZES.stream().filter(size -> text.equals("" + size)).findFirst().orElse(USUAL);
    }

    private void apply() {
        scene.getPreferences()
                .setColorScheme(
                        switch (theme()) {
                            case SYSTEM -> Platform.getPreferences().getColorScheme();
                            case LIGHT -> ColorScheme.LIGHT;
                            case DARK -> ColorScheme.DARK;
                        });
        var classes = scene.getRoot().getStyleClass();
        classes.removeIf(name -> name.startsWith("size-"));
        classes.add("size-" + size());
    }

    /// Chinese has a family of its own for everything.
    void language(Language language) {
        var classes = scene.getRoot().getStyleClass();
        classes.removeAll(CHINESE.values());
        classes.remove(Style.CJK);
        if (language != Language.CHINESE) return;
        classes.add(Style.CJK);
        var installed = Font.getFamilies();
        CHINESE_ORDER.stream()
                .filter(installed::contains)
                .findFirst()
                .map(CHINESE::get)
                .ifPresent(classes::add);
    }
}
