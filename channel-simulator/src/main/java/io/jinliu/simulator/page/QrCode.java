package io.jinliu.simulator.page;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;

/** A code as a picture a browser draws by itself. */
final class QrCode {

    private QrCode() {}

    static String svg(String content) {
        var matrix = encoded(content);
        var path = new StringBuilder();
        for (int y = 0; y < matrix.getHeight(); y++) {
            for (int x = 0; x < matrix.getWidth(); x++) {
                if (matrix.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return "<svg viewBox='0 0 %d %d' role='img' aria-label='QR'><path d='%s'/></svg>"
                .formatted(matrix.getWidth(), matrix.getHeight(), path);
    }

    private static BitMatrix encoded(String content) {
        try {
            return new QRCodeWriter().encode(content, BarcodeFormat.QR_CODE, 0, 0);
        } catch (WriterException tooLong) {
            throw new IllegalStateException("A code nobody can draw", tooLong);
        }
    }
}
