package io.jinliu.bill;

import io.jinliu.bill.BillRefused.Reason;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** WeChat Pay gives {@code hash_type=SHA1} with a bill's address; of the bill itself, gzip or not. */
final class Sha1 {

    private Sha1() {}

    static void check(byte[] bill, @Nullable String expected) {
        if (expected == null) {
            return;
        }
        var actual = HexFormat.of().formatHex(digest(bill));
        if (!MessageDigest.isEqual(ascii(actual), ascii(expected.toLowerCase(Locale.ROOT)))) {
            throw new BillRefused(Reason.HASH_DIFFERS, 0, "it is " + actual);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] digest(byte[] bill) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(bill);
        } catch (NoSuchAlgorithmException broken) {
            throw new IllegalStateException("Every Java has SHA-1", broken);
        }
    }
}
