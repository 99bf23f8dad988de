package io.jinliu.simulator;

import io.jinliu.simulator.wire.Json;
import io.jinliu.simulator.wire.Reply;
import io.jinliu.simulator.wire.Request;
import io.jinliu.simulator.wire.Rsa;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
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

    Reply send(String method, String target, String body) {
        return TestWorld.said(world.simulator.answer(signed(method, target, body, world.now)));
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
