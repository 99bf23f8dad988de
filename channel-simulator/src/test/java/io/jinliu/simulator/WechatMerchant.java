package io.jinliu.simulator;

import io.jinliu.simulator.wire.Delivery;
import io.jinliu.simulator.wire.Json;
import io.jinliu.simulator.wire.Oaep;
import io.jinliu.simulator.wire.Reply;
import io.jinliu.simulator.wire.Request;
import io.jinliu.simulator.wire.Rsa;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A merchant of WeChat Pay who signs by hand. */
public final class WechatMerchant {

    private final TestWorld world;

    WechatMerchant(TestWorld world) {
        this.world = world;
    }

    public ObjectNode order(String outTradeNo, long fen) {
        var order = Json.object()
                .put("mchid", "1900000001")
                .put("appid", "wx0000000000000001")
                .put("description", "两杯咖啡")
                .put("out_trade_no", outTradeNo)
                .put("notify_url", TestWorld.NOTIFY_URL);
        order.putObject("amount").put("total", fen).put("currency", "CNY");
        return order;
    }

    public Reply open(String outTradeNo, long fen) {
        return post("/v3/pay/transactions/native", order(outTradeNo, fen));
    }

    /** What a till sends after reading a payer's code. */
    public Reply read(String outTradeNo, long fen, String authCode) {
        return post("/v3/pay/transactions/codepay", till(outTradeNo, fen, authCode));
    }

    public ObjectNode till(String outTradeNo, long fen, String authCode) {
        var order = order(outTradeNo, fen);
        order.remove("notify_url");
        order.putObject("payer").put("auth_code", authCode);
        order.putObject("scene_info").putObject("store_info").put("id", "S1");
        return order;
    }

    public Reply reverse(String outTradeNo) {
        return post(
                "/v3/pay/transactions/out-trade-no/" + outTradeNo + "/reverse",
                Json.object().put("appid", "wx0000000000000001").put("mchid", "1900000001"));
    }

    /** @param query such as {@code bill_date=2026-01-01} */
    public Reply bill(String which, String query) {
        return send("GET", "/v3/bill/" + which + "?" + query, "");
    }

    /** The file a bill's answer points to. */
    public Reply file(Reply bill) {
        var address = TestWorld.json(bill).get("download_url").asString();
        return send("GET", address.substring(address.indexOf("/v3/")), "");
    }

    public Reply query(String outTradeNo) {
        return send("GET", "/v3/pay/transactions/out-trade-no/" + outTradeNo + "?mchid=1900000001", "");
    }

    public Reply close(String outTradeNo) {
        return post(
                "/v3/pay/transactions/out-trade-no/" + outTradeNo + "/close",
                Json.object().put("mchid", "1900000001"));
    }

    public Reply refund(String outTradeNo, String outRefundNo, long fen, long totalFen) {
        var refund = Json.object()
                .put("out_trade_no", outTradeNo)
                .put("out_refund_no", outRefundNo)
                .put("notify_url", TestWorld.NOTIFY_URL);
        refund.putObject("amount").put("refund", fen).put("total", totalFen).put("currency", "CNY");
        return post("/v3/refund/domestic/refunds", refund);
    }

    public Reply post(String target, ObjectNode body) {
        return send("POST", target, Json.text(body));
    }

    public Reply get(String target) {
        return send("GET", target, "");
    }

    Reply send(String method, String target, String body) {
        return TestWorld.said(world.simulator.answer(signed(method, target, body, world.now)));
    }

    /** With the name of the key that hid what is hidden in the body. */
    public Reply postHiding(String target, ObjectNode body) {
        var plain = signed("POST", target, Json.text(body), world.now);
        var headers = new TreeMap<>(plain.headers());
        headers.put("Wechatpay-Serial", "PUB_KEY_ID_1");
        return TestWorld.said(world.simulator.answer(Request.of("POST", target, headers, plain.body())));
    }

    /** Only the platform can read it. */
    public String hidden(String text) {
        return Oaep.encrypt(text, TestWorld.CHANNEL.getPublic());
    }

    public String revealed(String hidden) {
        return Oaep.decrypt(hidden, TestWorld.MERCHANT.getPrivate()).orElseThrow();
    }

    /** What a notice says. */
    public JsonNode opened(Delivery delivery) {
        var resource = envelope(delivery).get("resource");
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    new SecretKeySpec("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII), "AES"),
                    new GCMParameterSpec(128, resource.get("nonce").asString().getBytes(StandardCharsets.US_ASCII)));
            cipher.updateAAD(resource.get("associated_data").asString().getBytes(StandardCharsets.UTF_8));
            var text = cipher.doFinal(
                    Base64.getDecoder().decode(resource.get("ciphertext").asString()));
            return Json.object(text);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    public JsonNode envelope(Delivery delivery) {
        return Json.object(delivery.body());
    }

    Request signed(String method, String target, String body, Instant at) {
        var message = "%s\n%s\n%s\nnonce\n%s\n".formatted(method, target, at.getEpochSecond(), body);
        var signature = Rsa.sign(message.getBytes(StandardCharsets.UTF_8), TestWorld.MERCHANT.getPrivate());
        var token = "mchid=\"1900000001\",nonce_str=\"nonce\",timestamp=\"%s\",serial_no=\"SERIAL\",signature=\"%s\""
                .formatted(at.getEpochSecond(), signature);
        return Request.of(
                method,
                target,
                Map.of("Authorization", "WECHATPAY2-SHA256-RSA2048 " + token),
                body.getBytes(StandardCharsets.UTF_8));
    }
}
