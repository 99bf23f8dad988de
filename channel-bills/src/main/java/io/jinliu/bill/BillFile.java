package io.jinliu.bill;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A file as it came, and what its sender said about it.
 *
 * @param day the day it was asked for, in Beijing; null where the file tells it itself. UnionPay's never does
 * @param sha1 the {@code hash_value} that WeChat Pay gave for the unpacked bill, in hex; null when none is known
 */
public record BillFile(
        BillFormat format,
        byte[] bytes,
        @Nullable LocalDate day,
        @Nullable String sha1) {

    public static BillFile of(BillFormat format, LocalDate day, byte[] bytes) {
        return new BillFile(format, bytes, day, null);
    }
}
