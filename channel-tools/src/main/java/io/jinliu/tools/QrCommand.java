package io.jinliu.tools;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code channel qr}: a code_url or qr_code as a code that a phone reads from the terminal. */
@Command(name = "qr", mixinStandardHelpOptions = true, description = "在终端画二维码。 Draws a QR code in the terminal.")
@SuppressWarnings("NullAway.Init") // picocli sets what is required
final class QrCommand implements Callable<Integer> {

    private static final int QUIET = 2;

    /** Nothing, the upper half, the lower half, both. */
    private static final String BLOCKS = " ▀▄█";

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "TEXT",
            description = {"内容，- 为标准输入。", "What it says, such as weixin://wxpay/…; - for standard input."})
    private String text;

    @Option(
            names = "--invert",
            description = {"浅色终端。", "For a terminal with dark letters on light ground."})
    private boolean invert;

    @Override
    public Integer call() {
        var cli = ChannelCli.of(spec);
        var content = "-".equals(text) ? new String(cli.bytes(text), StandardCharsets.UTF_8).strip() : text;
        if (content.isEmpty()) {
            throw new NotUsable("There is nothing to draw");
        }
        var matrix = encoded(content);
        for (int y = 0; y < matrix.getHeight(); y += 2) {
            cli.out().println(line(matrix, y));
        }
        return ChannelCli.FITS;
    }

    /** Two rows to a line, since a letter is twice as high as wide. */
    private String line(BitMatrix matrix, int y) {
        var line = new StringBuilder();
        for (int x = 0; x < matrix.getWidth(); x++) {
            int upper = inked(matrix, x, y) ? 1 : 0;
            int lower = inked(matrix, x, y + 1) ? 2 : 0;
            line.append(BLOCKS.charAt(upper + lower));
        }
        return line.toString();
    }

    /** On dark ground ink is light, so it draws what is white. */
    private boolean inked(BitMatrix matrix, int x, int y) {
        boolean black = y < matrix.getHeight() && matrix.get(x, y);
        return black == invert;
    }

    private static BitMatrix encoded(String content) {
        try {
            var hints = Map.of(EncodeHintType.MARGIN, QUIET, EncodeHintType.CHARACTER_SET, "UTF-8");
            return new QRCodeWriter().encode(content, BarcodeFormat.QR_CODE, 0, 0, hints);
        } catch (WriterException tooLong) {
            throw new NotUsable("Too long for a QR code");
        }
    }
}
