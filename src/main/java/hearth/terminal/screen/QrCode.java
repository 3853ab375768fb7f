package hearth.terminal.screen;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.ArrayList;
import java.util.List;

/// A QR code made of characters: two rows of squares in each line of text, so that squares come out square.
public final class QrCode {
    /// The white frame that readers need (ISO 18004 wants four squares; two are enough for every phone, and
    /// four would not fit beside small windows).
    private static final int FRAME = 2;

    private static final String BLACK_ON_WHITE = "\u001b[38;5;16;48;5;231m";
    private static final String END = "\u001b[0m";

    private QrCode() {}

    /// The lines of the picture.
    ///
    /// @param colours whether black and white can be asked for; else the terminal is taken to be dark, as most are
    public static List<String> lines(String text, boolean colours) {
        try {
            var squares = Encoder.encode(text, ErrorCorrectionLevel.L).getMatrix();
            var lines = new ArrayList<String>();
            for (int y = -FRAME; y < squares.getHeight() + FRAME; y += 2) {
                var line = new StringBuilder();
                for (int x = -FRAME; x < squares.getWidth() + FRAME; x++)
                    line.append(character(ink(squares, x, y) == colours, ink(squares, x, y + 1) == colours));
                lines.add(colours ? BLACK_ON_WHITE + line + END : line.toString());
            }
            return lines;
        } catch (WriterException e) {
            throw new IllegalArgumentException("more than a QR code holds: " + text.length() + " characters", e);
        }
    }

    private static boolean ink(ByteMatrix squares, int x, int y) {
        var inside = x >= 0 && y >= 0 && x < squares.getWidth() && y < squares.getHeight();
        return inside && squares.get(x, y) == 1;
    }

    private static char character(boolean upper, boolean lower) {
        if (upper) return lower ? '█' : '▀';
        return lower ? '▄' : ' ';
    }
}
