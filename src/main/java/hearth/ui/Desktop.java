package hearth.ui;

import hearth.ui.model.Outside;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javafx.application.HostServices;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.stage.FileChooser;
import javafx.stage.Stage;

/// The desktop around the window.
final class Desktop implements Outside {
    private final Stage stage;
    private final HostServices services;

    Desktop(Stage stage, HostServices services) {
        this.stage = stage;
        this.services = services;
    }

    @Override
    public boolean online() {
        try {
            return NetworkInterface.networkInterfaces().anyMatch(Desktop::leadsOut);
        } catch (SocketException _) {
            return true; // what cannot be known must not stop anybody
        }
    }

    /// Cards without a network keep at most an address of their own making.
    private static boolean leadsOut(NetworkInterface card) {
        try {
            return card.isUp()
                    && !card.isLoopback()
                    && card.inetAddresses().anyMatch(address -> !address.isLinkLocalAddress());
        } catch (SocketException _) {
            return false;
        }
    }

    @Override
    public void open(URI page) {
        services.showDocument(page.toString());
    }

    @Override
    public void copy(String text) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
    }

    @Override
    public Optional<Path> choose(String title) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        return Optional.ofNullable(chooser.showOpenDialog(stage)).map(java.io.File::toPath);
    }

    @Override
    public Optional<Path> save(String title, String name) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(name);
        return Optional.ofNullable(chooser.showSaveDialog(stage)).map(java.io.File::toPath);
    }
}
