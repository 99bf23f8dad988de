package io.jinliu.simulator;

import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.wire.ChinaTime;
import io.jinliu.simulator.wire.Form;
import io.jinliu.simulator.wire.Json;
import io.jinliu.simulator.wire.Reply;
import io.jinliu.simulator.wire.Request;
import io.jinliu.simulator.wire.Rsa;
import io.jinliu.simulator.wire.Yuan;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An application of Alipay who signs by hand. */
public final class AlipayMerchant {

    private final TestWorld world;

    AlipayMerchant(TestWorld world) {
        this.world = world;
    }

    public ObjectNode order(String outTradeNo, long fen) {
        return trade(outTradeNo).put("total_amount", Yuan.of(fen)).put("subject", "coffee");
    }

    public JsonNode open(String outTradeNo, long fen) {
        return call("alipay.trade.precreate", order(outTradeNo, fen));
    }

    /** What a till sends after reading a payer's code. */
    public JsonNode read(String outTradeNo, long fen, String authCode) {
        return call(
                "alipay.trade.pay",
                order(outTradeNo, fen).put("scene", "bar_code").put("auth_code", authCode));
    }

    public JsonNode cancel(String outTradeNo) {
        return call("alipay.trade.cancel", trade(outTradeNo));
    }

    public JsonNode bill(String type, String date) {
        return call(
                "alipay.data.dataservice.bill.downloadurl.query",
                Json.object().put("bill_type", type).put("bill_date", date));
    }

    /** The file a bill's answer points to, fetched without any signature. */
    public Reply file(JsonNode bill) {
        var address = bill.get("bill_download_url").asString();
        var target = address.substring(address.indexOf("/downloadBillFile"));
        return TestWorld.said(world.simulator.answer(Request.of("GET", target, Map.of(), new byte[0])));
    }

    public JsonNode query(String outTradeNo) {
        return call("alipay.trade.query", trade(outTradeNo));
    }

    public JsonNode close(String outTradeNo) {
        return call("alipay.trade.close", trade(outTradeNo));
    }

    public JsonNode refund(String outTradeNo, String requestNo, long fen) {
        return call(
                "alipay.trade.refund",
                trade(outTradeNo).put("out_request_no", requestNo).put("refund_amount", Yuan.of(fen)));
    }

    /** Paid, frozen and ready to be shared; answers Alipay's number. */
    public String paidToBeShared(String outTradeNo, long fen) {
        var order = order(outTradeNo, fen);
        order.putObject("extend_params").put("royalty_freeze", "true");
        call("alipay.trade.precreate", order);
        world.pay(Channel.ALIPAY, outTradeNo);
        world.heard();
        return query(outTradeNo).get("trade_no").asString();
    }

    public JsonNode bind(String... userIds) {
        return relate("alipay.trade.royalty.relation.bind", userIds);
    }

    public JsonNode relate(String method, String... userIds) {
        var asked = Json.object().put("out_request_no", "B1");
        var receivers = asked.putArray("receiver_list");
        for (var userId : userIds) {
            receivers.addObject().put("type", "userId").put("account", userId).put("memo", "合伙人");
        }
        return call(method, asked);
    }

    /** The answer's content, without its signature. */
    public JsonNode call(String method, ObjectNode content) {
        var fields = fields(method, content);
        fields.put("sign", signature(fields));
        return send(fields).get(method.replace('.', '_') + "_response");
    }

    JsonNode send(Map<String, String> fields) {
        var body = Form.encode(fields, StandardCharsets.UTF_8).getBytes(StandardCharsets.US_ASCII);
        return TestWorld.json(
                TestWorld.said(world.simulator.answer(Request.of("POST", "/gateway.do", Map.of(), body))));
    }

    Map<String, String> fields(String method, ObjectNode content) {
        var fields = new TreeMap<String, String>();
        fields.put("method", method);
        fields.put("app_id", "2021000000000001");
        fields.put("charset", "UTF-8");
        fields.put("sign_type", "RSA2");
        fields.put("version", "1.0");
        fields.put("timestamp", ChinaTime.plain(world.now));
        fields.put("notify_url", TestWorld.NOTIFY_URL);
        fields.put("biz_content", Json.text(content));
        return fields;
    }

    String signature(Map<String, String> fields) {
        var content = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + field.getValue())
                .collect(Collectors.joining("&"));
        return Rsa.sign(content.getBytes(StandardCharsets.UTF_8), TestWorld.MERCHANT.getPrivate());
    }

    private static ObjectNode trade(String outTradeNo) {
        return Json.object().put("out_trade_no", outTradeNo);
    }
}
