package io.jinliu.simulator;

import io.jinliu.simulator.alipay.AlipayKeys;
import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.Journal;
import io.jinliu.simulator.book.MemoryJournal;
import io.jinliu.simulator.book.Product;
import io.jinliu.simulator.channel.Payer.Move;
import io.jinliu.simulator.fault.Fault;
import io.jinliu.simulator.fault.FaultKind;
import io.jinliu.simulator.fault.Operation;
import io.jinliu.simulator.unionpay.UnionpayKeys;
import io.jinliu.simulator.wechat.WechatKeys;
import io.jinliu.simulator.wire.Answer;
import io.jinliu.simulator.wire.Delivery;
import io.jinliu.simulator.wire.Json;
import io.jinliu.simulator.wire.Reply;
import io.jinliu.simulator.wire.Request;
import io.jinliu.simulator.wire.Times;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The simulated world in one thread, with a clock that only moves when it is told to. */
public final class TestWorld {

    public static final Instant NOON = Instant.parse("2026-01-01T04:00:00Z");
    static final String NOTIFY_URL = "http://127.0.0.1:9/notify";
    static final KeyPair MERCHANT = newKeys();
    static final KeyPair CHANNEL = newKeys();

    public Instant now = NOON;
    public final Simulator simulator;
    public final WechatMerchant wechat = new WechatMerchant(this);
    public final AlipayMerchant alipay = new AlipayMerchant(this);
    public final UnionpayMerchant unionpay = new UnionpayMerchant(this);

    public TestWorld() {
        this(new MemoryJournal());
    }

    public TestWorld(Journal journal) {
        var wechatKeys = new WechatKeys(
                "1900000001",
                "wx0000000000000001",
                "SERIAL",
                MERCHANT.getPublic(),
                CHANNEL.getPrivate(),
                "PUB_KEY_ID_1",
                "0123456789abcdef0123456789abcdef");
        var alipayKeys =
                new AlipayKeys("2021000000000001", "2088000000000001", MERCHANT.getPublic(), CHANNEL.getPrivate());
        var unionpayKeys =
                new UnionpayKeys("777290000000001", "68759529225", MERCHANT.getPublic(), CHANNEL.getPrivate());
        simulator = new Simulator(
                new World(wechatKeys, alipayKeys, Optional.of(unionpayKeys), Times.of(() -> now), new Random(42), 1),
                journal);
    }

    public void pass(String duration) {
        now = now.plus(Duration.parse(duration));
    }

    public void pay(Channel channel, String outTradeNo) {
        simulator.payer().pay(channel, Move.pay(outTradeNo));
    }

    /** A payer shows a code that pays at once. */
    public String code(Channel channel) {
        return code(channel, Product.CODE, 0, false);
    }

    public String code(Channel channel, Product product, long limitFen, boolean needsPassword) {
        return simulator.till().show(channel, product, limitFen, needsPassword).authCode();
    }

    /** One of the simulator's own doors. */
    public Reply door(String method, String target, ObjectNode body) {
        return said(simulator.answer(Request.of(method, target, Map.of(), Json.bytes(body))));
    }

    public JsonNode book(String path) {
        return json(door("GET", "/book" + path, Json.object()));
    }

    /** What is due now, heard by everybody. */
    public List<Delivery> heard() {
        var all = due();
        all.forEach(delivery -> answer(delivery, 200, "success"));
        return all;
    }

    public List<Delivery> due() {
        return simulator.dueDeliveries(now);
    }

    public void answer(Delivery delivery, int status, String body) {
        simulator.delivered(delivery, status, body.getBytes(StandardCharsets.UTF_8));
    }

    public void fault(Channel channel, Operation on, FaultKind kind) {
        simulator
                .faults()
                .add(new Fault(channel, on, kind, 1, Optional.empty(), Duration.ofSeconds(20), 0, "", "", 7, 3, 100));
    }

    static JsonNode json(Reply reply) {
        return Json.read(reply.text(), JsonNode.class);
    }

    static Reply said(Answer answer) {
        return switch (answer) {
            case Answer.Said said -> said.reply();
            case Answer.Cut cut -> throw new AssertionError("The connection was cut: " + cut);
        };
    }

    private static KeyPair newKeys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
