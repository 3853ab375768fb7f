package hearth.ui.done;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import hearth.ui.control.Box;
import hearth.ui.control.Style;
import hearth.ui.model.Background;
import hearth.ui.model.Background.Came;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javax.imageio.ImageIO;

/// A code for a phone's camera: black on white in every theme, because cameras want it so. The only class that knows
/// the library.
final class QrPicture {
    /// Pixels a dot: drawn small and sharp, then shown at its size.
    private static final int DOT = 4;

    private static final double SIZE = 132;
    private static final int EDGE = 4;
    private static final int LARGE = 8;

    private QrPicture() {}

    /// The code, with its words for a screen reader. It comes a moment later: drawing it takes longer than the
    /// window may be held up.
    static StackPane of(String text, String words, Background background) {
        var view = new ImageView();
        background.run(() -> image(text), came -> {
            if (came instanceof Came.Of<WritableImage>(var image)) view.setImage(image);
        });
        view.setFitWidth(SIZE);
        view.setFitHeight(SIZE);
        view.setSmooth(false);
        var framed = Box.styled(new StackPane(view), Style.QR);
        framed.setMaxSize(SIZE, SIZE);
        framed.setAccessibleText(words);
        framed.setId("code");
        return framed;
    }

    /// The same as a file, with the white edge around it that cameras want where the ground is dark.
    static byte[] png(String text) {
        var dots = dots(text, EDGE);
        var image =
                new BufferedImage(dots.getWidth() * LARGE, dots.getHeight() * LARGE, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < image.getHeight(); y++)
            for (int x = 0; x < image.getWidth(); x++)
                image.setRGB(x, y, dots.get(x / LARGE, y / LARGE) ? 0xFF000000 : 0xFFFFFFFF);
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static BitMatrix dots(String text, int edge) {
        try {
            var hints = Map.of(EncodeHintType.MARGIN, edge, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M);
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints);
        } catch (WriterException e) {
            throw new IllegalStateException("too long for a code: " + text.length(), e);
        }
    }

    static WritableImage image(String text) {
        var dots = dots(text, 0);
        var image = new WritableImage(dots.getWidth() * DOT, dots.getHeight() * DOT);
        var pixels = image.getPixelWriter();
        for (int y = 0; y < dots.getHeight(); y++)
            for (int x = 0; x < dots.getWidth(); x++) fill(pixels, x, y, dots.get(x, y));
        return image;
    }

    private static void fill(PixelWriter pixels, int x, int y, boolean dark) {
        for (int i = 0; i < DOT; i++)
            for (int j = 0; j < DOT; j++) pixels.setColor(x * DOT + i, y * DOT + j, dark ? Color.BLACK : Color.WHITE);
    }
}
