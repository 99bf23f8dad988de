package io.jinliu.simulator;

import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.wire.ChinaTime;
import io.jinliu.simulator.wire.Form;
import io.jinliu.simulator.wire.Reply;
import io.jinliu.simulator.wire.Request;
import io.jinliu.simulator.wire.Rsa;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A merchant of UnionPay who signs by hand and believes nothing that is not signed. */
public final class UnionpayMerchant {

    public static final String APP = "appTransReq";
    public static final String FRONT = "frontTransReq";
    public static final String BACK = "backTransReq";
    public static final String QUERY = "queryTrans";
    public static final String FILE = "fileTransReq";

    private final TestWorld world;
    private final Map<String, String> times = new HashMap<>();

    UnionpayMerchant(TestWorld world) {
        this.world = world;
    }

    public Map<String, String> open(String orderId, long fen) {
        return call(APP, consume(orderId, fen));
    }

    /** Opened, paid in full, and known by the number it got. */
    public String paid(String orderId, long fen) {
        open(orderId, fen);
        world.pay(Channel.UNIONPAY, orderId);
        return query(orderId).getOrDefault("queryId", "");
    }

    public Map<String, String> query(String orderId) {
        var fields = envelope("00", "00", orderId);
        return call(QUERY, fields);
    }

    public Map<String, String> refund(String orderId, String origQryId, long fen) {
        return call(BACK, back("04", orderId, origQryId, fen));
    }

    public Map<String, String> voided(String orderId, String origQryId, long fen) {
        return call(BACK, back("31", orderId, origQryId, fen));
    }

    public Map<String, String> bill(String settleDate) {
        var fields = envelope("76", "01", "FILE0001");
        fields.remove("orderId");
        fields.put("bizType", "000000");
        fields.put("fileType", "00");
        fields.put("settleDate", settleDate);
        return call(FILE, fields);
    }

    Map<String, String> consume(String orderId, long fen) {
        var fields = envelope("01", "01", orderId);
        fields.put("txnAmt", Long.toString(fen));
        fields.put("currencyCode", "156");
        fields.put("channelType", "08");
        fields.put("backUrl", TestWorld.NOTIFY_URL);
        fields.put("frontUrl", "http://127.0.0.1:9/back?from=unionpay");
        return fields;
    }

    Map<String, String> back(String txnType, String orderId, String origQryId, long fen) {
        var fields = envelope(txnType, "00", orderId);
        fields.put("txnAmt", Long.toString(fen));
        fields.put("currencyCode", "156");
        fields.put("channelType", "07");
        fields.put("origQryId", origQryId);
        fields.put("backUrl", TestWorld.NOTIFY_URL);
        return fields;
    }

    /** An order keeps the time at which it was first asked for. */
    private Map<String, String> envelope(String txnType, String txnSubType, String orderId) {
        var fields = new TreeMap<String, String>();
        fields.put("version", "5.1.0");
        fields.put("encoding", "UTF-8");
        fields.put("signMethod", "01");
        fields.put("txnType", txnType);
        fields.put("txnSubType", txnSubType);
        fields.put("bizType", "000201");
        fields.put("accessType", "0");
        fields.put("merId", "777290000000001");
        fields.put("certId", "68759529225");
        fields.put("orderId", orderId);
        fields.put("txnTime", times.computeIfAbsent(orderId, _ -> ChinaTime.compact(world.now)));
        return fields;
    }

    /** The answer's fields, once its signature has held. */
    public Map<String, String> call(String endpoint, Map<String, String> fields) {
        return believed(send(endpoint, signed(fields)));
    }

    Reply send(String endpoint, Map<String, String> fields) {
        var body = Form.encode(fields, StandardCharsets.UTF_8).getBytes(StandardCharsets.US_ASCII);
        var request = Request.of("POST", "/gateway/api/" + endpoint + ".do", Map.of(), body);
        return TestWorld.said(world.simulator.answer(request));
    }

    Map<String, String> signed(Map<String, String> fields) {
        var signed = new TreeMap<>(fields);
        signed.put("signature", Rsa.sign(digest(fields), TestWorld.MERCHANT.getPrivate()));
        return signed;
    }

    static Map<String, String> believed(Reply reply) {
        var fields = read(reply.text());
        if (!signedByGateway(fields)) {
            throw new AssertionError("Not signed by the gateway: " + fields);
        }
        return fields;
    }

    /** Values are not url-encoded and may hold more signs of equality. */
    static Map<String, String> read(String body) {
        var fields = new TreeMap<String, String>();
        for (var pair : body.split("&", -1)) {
            int equals = pair.indexOf('=');
            fields.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return fields;
    }

    static boolean signedByGateway(Map<String, String> fields) {
        var signed = new TreeMap<>(fields);
        var signature = signed.remove("signature");
        return signature != null && Rsa.verify(digest(signed), signature, TestWorld.CHANNEL.getPublic());
    }

    private static byte[] digest(Map<String, String> fields) {
        var text = new TreeMap<>(fields)
                .entrySet().stream()
                        .map(field -> field.getKey() + "=" + field.getValue())
                        .collect(Collectors.joining("&"));
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).getBytes(StandardCharsets.UTF_8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
