package io.jinliu.acceptance.attack;

import static io.jinliu.acceptance.story.Refusals.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jinliu.acceptance.story.ChannelWorld;
import io.jinliu.acceptance.story.Operation;
import io.jinliu.acceptance.story.RunningSystem;
import io.jinliu.acceptance.story.Shop;
import io.jinliu.acceptance.story.Shop.Person;
import io.jinliu.acceptance.story.Wire.Reply;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Attacks 35, 36, 39, 43, 45: the same thing twice, and two things at once. */
@ExtendWith(EveryInvariantHolds.class)
class RacesIT {

    private static final Shop SHOP = RunningSystem.shop();
    private static final ChannelWorld CHANNELS = RunningSystem.channels();
    private static final Person MERCHANT = Person.merchant("M1");

    @Test
    void a_hundred_identical_posts_are_one_order_35() throws Exception {
        var buyer = Victim.newBuyer();
        var key = UUID.randomUUID().toString();

        var replies = atOnce(100, () -> settled(key, buyer));

        assertThat(replies).extracting(Reply::status).containsOnly(201);
        assertThat(replies)
                .extracting(Reply::text)
                .containsOnly(replies.getFirst().text());
        assertThat(orders(buyer)).hasSize(1);
    }

    @Test
    void a_key_is_one_bodys_at_one_door_of_one_person_36() {
        var buyer = Victim.newBuyer();
        var other = Victim.newBuyer();
        var key = UUID.randomUUID().toString();
        var order = SHOP.postUnder(key, buyer, "/api/v1/orders", Operation.basket(1));
        var orderNo = order.expect(201).path("orderNo").asString();

        problem(SHOP.postUnder(key, buyer, "/api/v1/orders", Operation.basket(2)), 422);
        var ofAnother = SHOP.postUnder(key, other, "/api/v1/orders", Operation.basket(1));
        var elsewhere =
                SHOP.postUnder(key, buyer, "/api/v1/payments", Map.of("orderNo", orderNo, "method", "WECHAT_NATIVE"));

        assertThat(ofAnother.expect(201).path("orderNo").asString()).isNotEqualTo(orderNo);
        assertThat(elsewhere.expect(201).path("paymentNo").asString()).isNotEqualTo(orderNo);
        assertThat(orders(buyer)).hasSize(1);
        assertThat(orders(other)).hasSize(1);
    }

    /** The second channel is asked only when the first has closed; when it cannot be, both may collect, and one goes back. */
    @Test
    void an_order_that_two_channels_paid_is_paid_once_and_the_other_money_returns_39() throws Exception {
        var victim = Victim.ofWechat();
        CHANNELS.fault("wechat", "close", "error", Map.of("outTradeNo", victim.paymentNo(), "times", 5, "status", 503));
        var second = SHOP.pay(victim.buyer(), victim.orderNo(), "ALIPAY_PRECREATE")
                .path("paymentNo")
                .asString();

        atOnce(List.of(() -> paid("wechat", victim.paymentNo()), () -> paid("alipay", second)));

        await().atMost(Victim.PATIENCE).until(() -> victim.orderStatus().equals("PAID"));
        await().atMost(Victim.PATIENCE)
                .until(() -> returned("wechat", victim.paymentNo()) + returned("alipay", second) == victim.fen());
        assertThat(Stream.of(victim.paymentNo(), second)
                        .map(no ->
                                SHOP.payment(victim.buyer(), no).path("status").asString()))
                .containsExactlyInAnyOrder("COLLECTED", "DIVERTED");
    }

    @Test
    void a_refund_tried_again_under_a_new_number_finds_nothing_left_43() throws Exception {
        var victim = Victim.ofAlipay();
        victim.pays();
        CHANNELS.fault(
                "alipay", "refund", "timeout-after-success", Map.of("outTradeNo", victim.paymentNo(), "millis", 6_000));
        var whole = Map.<String, Object>of("orderNo", victim.orderNo(), "reason", "x");

        var first = SHOP.post(MERCHANT, "/api/v1/refunds", whole);
        assertThat(first.status()).isEqualTo(201);
        var again = atOnce(20, () -> SHOP.post(MERCHANT, "/api/v1/refunds", whole));

        assertThat(again).extracting(Reply::status).containsOnly(409);
        await().atMost(Victim.PATIENCE).until(() -> victim.orderStatus().equals("CLOSED"));
        assertThat(CHANNELS.refunds("alipay", victim.paymentNo())).hasSize(1);
        assertThat(returned("alipay", victim.paymentNo())).isEqualTo(victim.fen());
    }

    @Test
    void goods_confirmed_twice_are_earned_once_45() throws Exception {
        var victim = Victim.ofWechat();
        victim.pays();
        SHOP.command(MERCHANT, victim.orderNo(), "shipments", Map.of("carrier", "SF", "trackingNo", "SF1"));
        var confirm = "/api/v1/orders/%s/confirm-receipt".formatted(victim.orderNo());

        var replies = atOnce(20, () -> SHOP.post(victim.buyer(), confirm, Map.of()));

        assertThat(replies).extracting(Reply::status).containsOnly(200);
        await().atMost(Victim.PATIENCE).until(() -> SHOP.points(victim.buyer()) > 0);
        assertThat(SHOP.points(victim.buyer())).isEqualTo(victim.fen() / 100);
        assertThat(SHOP.order(victim.buyer(), victim.orderNo())
                        .path("history")
                        .valueStream()
                        .filter(step -> step.toString().contains("COMPLETED")))
                .hasSize(1);
    }

    private static Reply settled(String key, Person buyer) {
        var reply = SHOP.postUnder(key, buyer, "/api/v1/orders", Operation.basket(1));
        while (reply.status() == 409 || reply.status() == 429) {
            reply = SHOP.postUnder(key, buyer, "/api/v1/orders", Operation.basket(1));
        }
        return reply;
    }

    private static boolean paid(String channel, String paymentNo) {
        CHANNELS.pay(channel, paymentNo, Map.of());
        return true;
    }

    private static long returned(String channel, String paymentNo) {
        return CHANNELS.refunds(channel, paymentNo).stream()
                .filter(refund -> refund.path("state").asString().equals("SUCCESS"))
                .mapToLong(refund -> refund.path("amountFen").asLong())
                .sum();
    }

    /** A hundred posts may have used up the rate for a moment. */
    private static List<String> orders(Person buyer) {
        return await().until(() -> SHOP.get(buyer, "/api/v1/orders"), reply -> reply.status() != 429)
                .expect(200)
                .path("items")
                .valueStream()
                .map(order -> order.path("orderNo").asString())
                .toList();
    }

    private static <T> List<T> atOnce(int times, Callable<T> work) throws InterruptedException, ExecutionException {
        return atOnce(Collections.nCopies(times, work));
    }

    private static <T> List<T> atOnce(List<Callable<T>> works) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var done = new ArrayList<T>();
            for (var one : threads.invokeAll(works)) {
                done.add(one.get());
            }
            return List.copyOf(done);
        }
    }
}
