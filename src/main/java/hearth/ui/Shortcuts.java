package hearth.ui;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.Modifier;

/// The keys that work everywhere, the same in both languages. On macOS, where Option types letters, brackets with
/// Command take the place of letters with Alt.
record Shortcuts(Frame frame) {
    private static final Modifier SHORTCUT = KeyCombination.SHORTCUT_DOWN;
    private static final Modifier ALT = KeyCombination.ALT_DOWN;

    void on(Scene scene) {
        on(scene, frame::press, new KeyCodeCombination(KeyCode.ENTER, SHORTCUT));
        on(scene, frame::press, new KeyCodeCombination(KeyCode.N, ALT), bracket(KeyCode.CLOSE_BRACKET));
        on(scene, frame::goBack, new KeyCodeCombination(KeyCode.B, ALT), bracket(KeyCode.OPEN_BRACKET));
        on(scene, frame::stop, new KeyCodeCombination(KeyCode.S, ALT), bracket(KeyCode.PERIOD));
        on(scene, frame::escape, new KeyCodeCombination(KeyCode.ESCAPE));
        on(scene, frame::search, bracket(KeyCode.F));
        on(scene, frame::help, new KeyCodeCombination(KeyCode.F1));
        on(scene, () -> frame.type(1), bracket(KeyCode.PLUS), bracket(KeyCode.EQUALS), bracket(KeyCode.ADD));
        on(scene, () -> frame.type(-1), bracket(KeyCode.MINUS), bracket(KeyCode.SUBTRACT));
        on(scene, () -> frame.type(0), bracket(KeyCode.DIGIT0), bracket(KeyCode.NUMPAD0));
    }

    private static KeyCombination bracket(KeyCode code) {
        return new KeyCodeCombination(code, SHORTCUT);
    }

    private static void on(Scene scene, Runnable does, KeyCombination... keys) {
        for (var key : keys) scene.getAccelerators().put(key, does);
    }
}
