package io.jinliu.acceptance.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jinliu.acceptance.story.Operation;
import io.jinliu.acceptance.story.RunningSystem;
import io.jinliu.acceptance.story.Shop;
import io.jinliu.acceptance.story.Shop.Person;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/**
 * A buyer with one order of two pens and an open payment of it.
 *
 * @param channel as the simulator calls it
 * @param fen the order's amount
 */
record Victim(Person buyer, String orderNo, String paymentNo, String channel, long fen) {

    static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Shop SHOP = RunningSystem.shop();

    static Person newBuyer() {
        return Person.buyer("victim-" + UUID.randomUUID().toString().substring(0, 8));
    }

    static Victim ofWechat() {
        return of("wechat", "WECHAT_NATIVE");
    }

    static Victim ofAlipay() {
        return of("alipay", "ALIPAY_PRECREATE");
    }

    private static Victim of(String channel, String method) {
        var buyer = newBuyer();
        var order = SHOP.post(buyer, "/api/v1/orders", Operation.basket(2)).expect(201);
        var orderNo = order.path("orderNo").asString();
        var paymentNo = SHOP.pay(buyer, orderNo, method).path("paymentNo").asString();
        return new Victim(
                buyer,
                orderNo,
                paymentNo,
                channel,
                order.path("amount").path("minor").asLong());
    }

    /** Pays for real; returns the channel's number of the money. */
    String pays() {
        RunningSystem.channels().pay(channel, paymentNo, Map.of());
        await().atMost(PATIENCE).until(() -> orderStatus().equals("PAID"));
        return channelNo();
    }

    /** Of the money that the channel's own book has. */
    String channelNo() {
        return RunningSystem.channels()
                .trades(channel, paymentNo)
                .getFirst()
                .path("payments")
                .path(0)
                .path("transactionId")
                .asString();
    }

    String orderStatus() {
        return SHOP.order(buyer, orderNo).path("status").asString();
    }

    void hasPaidNothing() {
        assertThat(orderStatus()).isEqualTo("AWAITING_PAYMENT");
        assertThat(SHOP.payment(buyer, paymentNo).path("status").asString()).isEqualTo("PENDING");
    }

    /** What the ledger says was collected for the order. */
    long collected() {
        return SHOP.explain(orderNo)
                .expect(200)
                .path("shares")
                .path("collected")
                .path("minor")
                .asLong();
    }
}
