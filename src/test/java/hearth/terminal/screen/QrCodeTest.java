package hearth.terminal.screen;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The picture is read back as a phone would, square by square.
final class QrCodeTest {
    private static final String TEXT = "https://app.element.io/#/register?server=example.org&code=a1B2c3D4e5F6g7H8";
    private static final int SIZE = 8;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void readsBackAsTheText(boolean colours) throws Exception {
        var read = new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(photo(QrCode.lines(TEXT, colours), colours))));
        assertThat(read.getText()).isEqualTo(TEXT);
    }

    /// With colours what is painted is black; without, the terminal is dark and what is painted is light.
    private static LuminanceSource photo(List<String> lines, boolean colours) {
        var plain = lines.stream()
                .map(line -> line.replaceAll("\u001b\\[[0-9;]*m", ""))
                .toList();
        var width = plain.getFirst().length() * SIZE;
        var height = plain.size() * 2 * SIZE;
        return new LuminanceSource(width, height) {
            @Override
            public byte[] getRow(int y, byte[] row) {
                var filled = row == null || row.length < width ? new byte[width] : row;
                for (int x = 0; x < width; x++) filled[x] = (byte) (painted(x, y) == colours ? 0 : 255);
                return filled;
            }

            private boolean painted(int x, int y) {
                var upper = y / SIZE % 2 == 0;
                return switch (plain.get(y / SIZE / 2).charAt(x / SIZE)) {
                    case '█' -> true;
                    case '▀' -> upper;
                    case '▄' -> !upper;
                    default -> false;
                };
            }

            @Override
            public byte[] getMatrix() {
                var all = new byte[width * height];
                for (int y = 0; y < height; y++) System.arraycopy(getRow(y, new byte[0]), 0, all, y * width, width);
                return all;
            }
        };
    }
}
