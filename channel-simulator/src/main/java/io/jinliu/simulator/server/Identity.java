package io.jinliu.simulator.server;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/** The names by which channels and merchant know each other, and the secret of WeChat Pay's notices. */
record Identity(
        String merchantId,
        String wechatAppId,
        String merchantSerial,
        String platformKeyId,
        String apiV3Key,
        String alipayAppId,
        String sellerId) {

    private static final String DIGITS = "0123456789";
    private static final String HEX = "0123456789ABCDEF";
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";

    static Identity openOrMake(Path file) {
        var known = new Properties();
        try {
            known.load(new StringReader(SecretFiles.openOrMake(file, Identity::made)));
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
        return new Identity(
                named(known, "merchantId"),
                named(known, "wechatAppId"),
                named(known, "merchantSerial"),
                named(known, "platformKeyId"),
                named(known, "apiV3Key"),
                named(known, "alipayAppId"),
                named(known, "sellerId"));
    }

    private static String named(Properties known, String name) {
        return Optional.ofNullable(known.getProperty(name))
                .orElseThrow(() -> new IllegalStateException("The simulator's identity has no " + name));
    }

    private static String made() {
        return String.join(
                "\n",
                "merchantId=19" + pick(DIGITS, 8),
                "wechatAppId=wx" + pick("0123456789abcdef", 16),
                "merchantSerial=" + pick(HEX, 40),
                "platformKeyId=PUB_KEY_ID_01" + pick(DIGITS, 28),
                "apiV3Key=" + pick(LETTERS, 32),
                "alipayAppId=2021" + pick(DIGITS, 12),
                "sellerId=2088" + pick(DIGITS, 12),
                "");
    }

    private static String pick(String letters, int length) {
        var random = new SecureRandom();
        return random.ints(length, 0, letters.length())
                .mapToObj(at -> letters.substring(at, at + 1))
                .collect(Collectors.joining());
    }
}
