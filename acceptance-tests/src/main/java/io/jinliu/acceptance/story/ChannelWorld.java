package io.jinliu.acceptance.story;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The other side: payers who scan, channels that go wrong on demand, and the channels' own book. */
public final class ChannelWorld {

    private final URI simulator;
    private final Wire wire;

    public ChannelWorld(URI simulator, Wire wire) {
        this.simulator = simulator;
        this.wire = wire;
    }

    /** Scan and pay, with what is special about it. */
    public void pay(String channel, String outTradeNo, Map<String, Object> special) {
        var body = new LinkedHashMap<String, Object>(Map.of("channel", channel, "outTradeNo", outTradeNo));
        body.putAll(special);
        post("/payer/pay", body);
    }

    /** The same, when the channel may have closed the order a moment ago. */
    public void triesToPay(String channel, String outTradeNo) {
        wire.post(simulator.resolve("/payer/pay"), Map.of(), Map.of("channel", channel, "outTradeNo", outTradeNo));
    }

    /** What a payer's phone shows at a till. */
    public String code(String channel, boolean needsPassword) {
        var shown = wire.post(
                        simulator.resolve("/payer/code"),
                        Map.of(),
                        Map.of("channel", channel, "needsPassword", needsPassword))
                .expect(200, 201);
        return shown.path("authCode").asString();
    }

    /** The payer types his password. */
    public void confirm(String channel, String outTradeNo) {
        post("/payer/confirm", Map.of("channel", channel, "outTradeNo", outTradeNo));
    }

    /** What a browser does with the address it is sent to: a page payment exists only from then on. */
    public void open(String address) {
        var page = wire.get(URI.create(address), Map.of());
        if (page.status() != 200 && page.status() != 302) {
            throw new StoryFailed("The page was answered %d: %s".formatted(page.status(), page.text()));
        }
    }

    /** The payer writes to his channel about something that he paid. */
    public void complain(String channel, String outTradeNo, String text) {
        post("/payer/complain", Map.of("channel", channel, "outTradeNo", outTradeNo, "text", text));
    }

    public void fault(String channel, String on, String kind, Map<String, Object> parameters) {
        var body = new LinkedHashMap<String, Object>(Map.of("channel", channel, "on", on, "kind", kind));
        body.putAll(parameters);
        post("/faults", body);
    }

    /** How refunds behave from now on: instant, processing, abnormal, closed. */
    public void refundsAre(String channel, String mode) {
        post("/refunds/behaviour", Map.of("channel", channel, "mode", mode));
    }

    public void resolveRefund(String refundNo, String state) {
        post("/refunds/" + refundNo + "/resolve", Map.of("state", state));
    }

    /** Ends all faults and special behaviour. */
    public void heal() {
        wire.send("DELETE", simulator.resolve("/faults"), Map.of(), new byte[0]).expect(200, 204);
        refundsAre("wechat", "instant");
        refundsAre("alipay", "instant");
    }

    /** A new key of WeChat Pay's, as {@code public-key} or {@code certificate}; it does not sign yet. */
    public String issuesKey(String as) {
        return wire.post(simulator.resolve("/keys/wechat/issue"), Map.of(), Map.of("as", as))
                .expect(201)
                .path("serial")
                .asString();
    }

    /** By which of its keys WeChat Pay signs notices from now on, in turn. */
    public void signsWith(List<String> serials) {
        post("/keys/wechat/speak", Map.of("serials", serials));
    }

    public void retiresKey(String serial) {
        post("/keys/wechat/retire", Map.of("serial", serial));
    }

    /** A new API certificate of the merchant's; the ones before stay good. */
    public String issuesMerchantKey() {
        return wire.post(simulator.resolve("/keys/wechat/merchant/issue"), Map.of(), Map.of())
                .expect(201)
                .path("serial")
                .asString();
    }

    public void retiresMerchantKey(String serial) {
        post("/keys/wechat/merchant/retire", Map.of("serial", serial));
    }

    /** Which keys live: {@code platform}, {@code merchant}; and which sign: {@code speaking}. */
    public List<String> keys(String which) {
        return wire.get(simulator.resolve("/keys/wechat"), Map.of())
                .expect(200)
                .path(which)
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    /** A payee confirms in his app that he wants the money. */
    void payeeConfirms(String channel, String outBillNo) {
        post("/payee/confirm", Map.of("channel", channel, "outBillNo", outBillNo));
    }

    /** What the merchant has at a channel to pay out from. */
    void balance(String channel, long fen) {
        post("/merchant/balance", Map.of("channel", channel, "amountFen", fen));
    }

    public List<JsonNode> transfers(String channel, String outNo) {
        return rows("/book/%s/transfers?outTradeNo=%s".formatted(channel, outNo));
    }

    public List<JsonNode> trades(String channel, String outTradeNo) {
        return rows("/book/%s/trades?outTradeNo=%s".formatted(channel, outTradeNo));
    }

    public List<JsonNode> refunds(String channel, String outTradeNo) {
        return rows("/book/%s/refunds?outTradeNo=%s".formatted(channel, outTradeNo));
    }

    private List<JsonNode> rows(String path) {
        var reply = wire.get(simulator.resolve(path), Map.of()).expect(200);
        return (reply.isArray() ? reply : reply.path("items")).valueStream().toList();
    }

    private void post(String path, Object body) {
        wire.post(simulator.resolve(path), Map.of(), body).expect(200, 201, 202, 204);
    }
}
