package io.jinliu.bill;

import io.jinliu.bill.BillRefused.Reason;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The end of a ZIP: a stream of entries stops without a word where a file was cut or something else follows. */
final class ZipDirectory {

    private static final int END = 0x06054b50;
    private static final int LENGTH = 22;
    private static final int COUNT = 10;

    private ZipDirectory() {}

    static void check(byte[] zip, int entries) {
        var bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int least = Math.max(0, zip.length - LENGTH - 0xFFFF);
        for (int at = zip.length - LENGTH; at >= least; at--) {
            if (bytes.getInt(at) == END) {
                if (Short.toUnsignedInt(bytes.getShort(at + COUNT)) != entries) {
                    throw new BillRefused(Reason.UNEXPECTED_ENTRY, 0, "its directory names other entries than it has");
                }
                return;
            }
        }
        throw new BillRefused(Reason.TRUNCATED, 0, "the ZIP has no directory");
    }
}
