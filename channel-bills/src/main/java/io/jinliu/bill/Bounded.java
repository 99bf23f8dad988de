package io.jinliu.bill;

import io.jinliu.bill.BillRefused.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Unpacks no more than a bill can be, counted over all parts of one archive. */
final class Bounded {

    private static final int HARMLESS = 1 << 20;

    private final long most;
    private long unpacked;

    Bounded(int packed, BillLimits limits) {
        this.most = Math.min(limits.bytes(), Math.max(HARMLESS, (long) packed * limits.ratio()));
    }

    byte[] all(InputStream in) throws IOException {
        var out = new ByteArrayOutputStream();
        var buffer = new byte[16 << 10];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            unpacked += read;
            if (unpacked > most) {
                throw new BillRefused(Reason.TOO_LARGE, 0, "it unpacks to more than %d bytes".formatted(most));
            }
            out.write(buffer, 0, read);
        }
        return out.toByteArray();
    }
}
