package io.jinliu.simulator.unionpay;

import io.jinliu.simulator.wire.Reply;
import io.jinliu.simulator.wire.Rsa;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Method 01 of ACP 5.1.0, both ways: RSA over the hex of the SHA-256 of all fields but the signature, sorted. */
final class UnionpaySeal {

    static final String FORM = "application/x-www-form-urlencoded;charset=UTF-8";

    private static final String SIGNATURE = "signature";
    private static final String SIGN = "&signature=";

    private final UnionpayKeys keys;
    private final String certificate;

    UnionpaySeal(UnionpayKeys keys) {
        this.keys = keys;
        this.certificate = GatewayCertificate.pem(keys.gatewayKey()).strip().replace("\n", "\r\n");
    }

    /** The merchant's key is named by {@code certId}; under another name there is none. */
    boolean signedByMerchant(AcpMessage message) {
        return message.says("certId", keys.certId())
                && Rsa.verify(digest(message.fields()), message.field(SIGNATURE), keys.merchantKey());
    }

    Map<String, String> signed(Map<String, String> fields) {
        var whole = new TreeMap<>(fields);
        whole.put("signPubKeyCert", certificate);
        whole.put(SIGNATURE, Rsa.sign(digest(whole), keys.gatewayKey()));
        return whole;
    }

    /** The same fields with a signature that does not hold. */
    Map<String, String> spoilt(Map<String, String> signed) {
        var spoilt = new TreeMap<>(signed);
        spoilt.computeIfPresent(SIGNATURE, (_, genuine) -> Rsa.spoil(genuine));
        return spoilt;
    }

    /** The values stand in the answer as they are, not url-encoded. */
    Reply reply(int status, Map<String, String> fields) {
        return Reply.of(status, FORM, text(signed(fields)).getBytes(StandardCharsets.UTF_8));
    }

    /** One byte of the signature differs; a page has none and stays as it is. */
    Reply corrupted(Reply reply) {
        var text = new String(reply.body(), StandardCharsets.ISO_8859_1);
        int from = text.indexOf(SIGN) + SIGN.length();
        if (from < SIGN.length()) {
            return reply;
        }
        int next = text.indexOf('&', from);
        int to = next < 0 ? text.length() : next;
        var spoilt = text.substring(0, from) + Rsa.spoil(text.substring(from, to)) + text.substring(to);
        return new Reply(reply.status(), reply.headers(), spoilt.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static byte[] digest(Map<String, String> fields) {
        var signed = new TreeMap<>(fields);
        signed.remove(SIGNATURE);
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256").digest(text(signed).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).getBytes(StandardCharsets.UTF_8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    private static String text(Map<String, String> sorted) {
        return sorted.entrySet().stream()
                .map(field -> field.getKey() + "=" + field.getValue())
                .collect(Collectors.joining("&"));
    }
}
