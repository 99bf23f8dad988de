package io.jinliu.bill;

import io.jinliu.bill.BillRefused.Reason;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

/** {@code tar_type=GZIP}, which is gzip and no tar. */
final class Gzip {

    private Gzip() {}

    /** What is not packed is handed back as it is. */
    static byte[] unpacked(byte[] file, BillLimits limits) {
        if (file.length < 2 || file[0] != 0x1f || file[1] != (byte) 0x8b) {
            return file;
        }
        try (var in = new GZIPInputStream(new ByteArrayInputStream(file))) {
            return new Bounded(file.length, limits).all(in);
        } catch (EOFException cut) {
            throw new BillRefused(Reason.TRUNCATED, 0, "the gzip file ends too early");
        } catch (IOException broken) {
            throw new BillRefused(Reason.BROKEN_ARCHIVE, 0, "not a gzip file: " + broken.getMessage());
        }
    }
}
