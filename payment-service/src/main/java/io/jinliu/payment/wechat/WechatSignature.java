package io.jinliu.payment.wechat;

import io.jinliu.payment.security.CallbackRefused;
import io.jinliu.payment.security.CallbackRefused.Reason;
import io.jinliu.payment.security.RawCallback;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

/** Whether WeChat signed a callback, with a key we know, a moment ago. */
final class WechatSignature {

    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,11}");
    private static final String TYPE = "WECHATPAY2-SHA256-RSA2048";

    /** WeChat sends these to see whether a merchant really checks. */
    private static final String PROBE = "WECHATPAY/SIGNTEST/";

    private final WechatKeys keys;
    private final Clock clock;

    WechatSignature(WechatKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Checks time, nonce and body against the signature, byte for byte.
     *
     * @throws CallbackRefused unless it is WeChat's and fresh
     */
    void require(RawCallback callback) {
        var serial = header(callback, "Wechatpay-Serial");
        var signature = header(callback, "Wechatpay-Signature");
        var timestamp = header(callback, "Wechatpay-Timestamp");
        var nonce = header(callback, "Wechatpay-Nonce");
        if (signature.startsWith(PROBE)) {
            throw new CallbackRefused(Reason.PROBE, "A signature made to fail");
        }
        requireFresh(timestamp);
        if (!keys.know(serial)) {
            throw new CallbackRefused(Reason.UNKNOWN_KEY, "No key " + serial);
        }
        var type = callback.header("Wechatpay-Signature-Type").orElse(TYPE);
        var message = timestamp + "\n" + nonce + "\n" + callback.text() + "\n";
        if (!type.equals(TYPE) || !verifies(serial, message, signature)) {
            throw new CallbackRefused(Reason.FORGED, "The signature does not hold");
        }
    }

    private static String header(RawCallback callback, String name) {
        return callback.header(name).orElseThrow(() -> new CallbackRefused(Reason.UNSIGNED, "No " + name));
    }

    /** A signature stays valid for ever; a recorded request must not. The SDK leaves this to us. */
    private void requireFresh(String timestamp) {
        if (!SECONDS.matcher(timestamp).matches()) {
            throw new CallbackRefused(Reason.STALE, "The timestamp is no number of seconds");
        }
        var age = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), clock.instant());
        if (age.abs().compareTo(FRESH) > 0) {
            throw new CallbackRefused(Reason.STALE, "Signed %s ago".formatted(age));
        }
    }

    private boolean verifies(String serial, String message, String signature) {
        try {
            return keys.verify(serial, message, signature);
        } catch (IllegalArgumentException noBase64) {
            return false;
        }
    }
}
