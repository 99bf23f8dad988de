package io.jinliu.simulator.server;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/** The merchant's names at UnionPay, in a file of their own: the folder of an older simulator gets it at the next start. */
record UnionpayIdentity(String merchantId, String certId) {

    static UnionpayIdentity openOrMake(Path file) {
        var known = new Properties();
        try {
            known.load(new StringReader(SecretFiles.openOrMake(file, UnionpayIdentity::made)));
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
        return new UnionpayIdentity(named(known, "merchantId"), named(known, "certId"));
    }

    private static String named(Properties known, String name) {
        return Optional.ofNullable(known.getProperty(name))
                .orElseThrow(() -> new IllegalStateException("UnionPay's merchant has no " + name));
    }

    /** 15 digits, and the serial number of a certificate in decimal. */
    private static String made() {
        var random = new SecureRandom();
        return String.format(
                Locale.ROOT,
                "merchantId=77729%010d\ncertId=%d\n",
                random.nextLong(10_000_000_000L),
                random.nextLong(10_000_000_000L, 100_000_000_000L));
    }
}
