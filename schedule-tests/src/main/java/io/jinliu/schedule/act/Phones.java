package io.jinliu.schedule.act;

import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.Method;
import io.jinliu.payment.channel.Payer;
import io.jinliu.payment.collect.Payment;
import io.jinliu.schedule.Market;
import io.jinliu.schedule.World;
import io.jinliu.simulator.wire.Answer;
import io.jinliu.simulator.wire.Request;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What buyers' phones know and show: ids, addresses and payment codes, some of which ask for a password first. */
final class Phones {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String OUTDATED = "134000000000000000";

    private final World world;

    Phones(World world) {
        this.world = world;
    }

    /** What the method must know of whoever pays. */
    Payer of(Method method) {
        return switch (method) {
            case WECHAT_JSAPI, ALIPAY_JSAPI -> Payer.of("2088000000000009");
            case WECHAT_H5 -> Payer.at("203.0.113.9");
            case WECHAT_CODE, ALIPAY_CODE -> Payer.showing(code(method.channel()));
            case WECHAT_NATIVE,
                    WECHAT_APP,
                    ALIPAY_PRECREATE,
                    ALIPAY_PAGE,
                    ALIPAY_WAP,
                    ALIPAY_APP,
                    UNIONPAY_WEB,
                    UNIONPAY_APP,
                    WALLET,
                    BANK_TRANSFER,
                    OFFLINE -> Payer.ANYBODY;
            case CARD -> throw new IllegalArgumentException("No card is sold in this world");
        };
    }

    /** Now and then a code is shown that is too old. */
    private String code(Channel channel) {
        if (world.chance().oneIn(12)) {
            return OUTDATED;
        }
        var wish = JSON.createObjectNode()
                .put("channel", word(channel))
                .put("needsPassword", world.chance().oneIn(2));
        return door("code", wish)
                .map(shown -> shown.path("authCode").asString(""))
                .orElse(OUTDATED);
    }

    /** A buyer whose phone asks for his password types it, or says no. */
    Optional<Runnable> asked() {
        var asking = world.payments().payments().stream()
                .filter(Payment.Pending.class::isInstance)
                .filter(payment -> payment.terms().method().byCode())
                .toList();
        return asking.isEmpty() ? Optional.empty() : Optional.of(() -> answer(asking));
    }

    private void answer(List<Payment> asking) {
        var terms = world.chance().oneOf(asking).terms();
        var word = world.chance().oneIn(4) ? "refuse" : "confirm";
        var about = JSON.createObjectNode()
                .put("channel", word(terms.method().channel()))
                .put("outTradeNo", Long.toString(terms.paymentNo()));
        var done = door(word, about).isPresent();
        world.trace().add("payer will %s %s: %s", word, Requests.tail(terms.paymentNo()), done ? "done" : "not asked");
    }

    private Optional<JsonNode> door(String name, JsonNode wish) {
        var body = wish.toString().getBytes(StandardCharsets.UTF_8);
        var headers = Map.of("Content-Type", "application/json");
        var answer = world.channels().simulator().answer(Request.of("POST", "/payer/" + name, headers, body));
        return answer instanceof Answer.Said(var reply, var _) && reply.status() < 300
                ? Optional.of(
                        JSON.readTree(reply.body().length == 0 ? "{}".getBytes(StandardCharsets.UTF_8) : reply.body()))
                : Optional.empty();
    }

    private static String word(Channel channel) {
        return Market.simulated(channel).word();
    }
}
