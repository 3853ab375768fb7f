package hearth.ui.control;

import java.util.Locale;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// The pictures, by what they mean. All are decoration: what they say is said in words beside them.
public enum Icon {
    ADD(BootstrapIcons.PLUS),
    ADMINISTRATION(BootstrapIcons.KEY),
    ALERT(BootstrapIcons.EXCLAMATION_TRIANGLE_FILL),
    ARROW_DOWN(BootstrapIcons.CHEVRON_DOWN),
    ARROW_RIGHT(BootstrapIcons.CHEVRON_RIGHT),
    CLOCK(BootstrapIcons.CLOCK),
    CLOSE(BootstrapIcons.X),
    COPY(BootstrapIcons.FILES),
    DARK(BootstrapIcons.MOON),
    DISK(BootstrapIcons.HDD),
    DONE(BootstrapIcons.CHECK_CIRCLE_FILL),
    FILE(BootstrapIcons.LAYOUT_SIDEBAR_REVERSE),
    FORBIDDEN(BootstrapIcons.X_CIRCLE_FILL),
    GLOBE(BootstrapIcons.GLOBE),
    GITHUB(BootstrapIcons.GITHUB),
    HELP(BootstrapIcons.QUESTION_CIRCLE),
    HIDDEN(BootstrapIcons.EYE_SLASH),
    INFO(BootstrapIcons.INFO_CIRCLE),
    LIGHT(BootstrapIcons.SUN),
    LOCK(BootstrapIcons.LOCK),
    MAIL(BootstrapIcons.ENVELOPE),
    OUT(BootstrapIcons.BOX_ARROW_UP_RIGHT),
    PEOPLE(BootstrapIcons.PERSON_PLUS),
    RECOVERY(BootstrapIcons.FILE_EARMARK_LOCK),
    REFRESH(BootstrapIcons.ARROW_REPEAT),
    SEARCH(BootstrapIcons.SEARCH),
    SEND(BootstrapIcons.CURSOR),
    SERVER(BootstrapIcons.HDD_STACK),
    SHIELD(BootstrapIcons.SHIELD_LOCK),
    SHIELD_GOOD(BootstrapIcons.SHIELD_CHECK),
    SYSTEM(BootstrapIcons.CIRCLE_HALF),
    TICK(BootstrapIcons.CHECK2),
    TO_COME(BootstrapIcons.CIRCLE),
    VISIBLE(BootstrapIcons.EYE);

    private final BootstrapIcons glyph;

    Icon(BootstrapIcons glyph) {
        this.glyph = glyph;
    }

    /// How large.
    public enum Size {
        S12,
        S14,
        S16,
        S18,
        S20
    }

    /// What it says by its colour, which it never says alone.
    public enum Tone {
        MUTED,
        DEFAULT,
        SUBTLE,
        OK,
        WARN,
        BAD,
        ACCENT,
        WHITE
    }

    /// The picture. The classes are named by size and tone: `s16`, `i-ok`.
    public FontIcon at(Size size, Tone tone) {
        var icon = new FontIcon(glyph);
        icon.getStyleClass()
                .addAll(size.name().toLowerCase(Locale.ROOT), "i-" + tone.name().toLowerCase(Locale.ROOT));
        icon.setFocusTraversable(false);
        return icon;
    }

    /// The usual picture.
    public FontIcon at(Size size) {
        return at(size, Tone.MUTED);
    }
}
