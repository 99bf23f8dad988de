package io.jinliu.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.wire.Delivery;
import io.jinliu.simulator.wire.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is told what and when, without a socket or a second of waiting. */
class NoticesTest {

    final TestWorld world = new TestWorld();

    @Test
    void wechat_tries_for_a_day_and_four_minutes_and_then_gives_up() {
        wechatPaid("T20260101");

        assertThat(waitsUntilItGivesUp("no"))
                .extracting(Duration::toString)
                .containsExactly(
                        "PT15S", "PT15S", "PT30S", "PT3M", "PT10M", "PT20M", "PT30M", "PT30M", "PT30M", "PT1H", "PT3H",
                        "PT3H", "PT3H", "PT6H", "PT6H");
    }

    @Test
    void alipay_sends_eight_times_in_a_day_and_twenty_four_minutes() {
        alipayPaid("A20260101");

        assertThat(waitsUntilItGivesUp("Success"))
                .extracting(Duration::toString)
                .containsExactly("PT4M", "PT10M", "PT10M", "PT1H", "PT2H", "PT6H", "PT15H");
    }

    @Test
    void is_quiet_once_it_was_heard() {
        wechatPaid("T20260101");
        world.answer(one(), 204, "");
        alipayPaid("A20260101");
        world.answer(one(), 200, "success");

        world.pass("P2D");

        assertThat(world.due()).isEmpty();
    }

    @Test
    void takes_only_the_word_success_for_an_answer_to_alipay() {
        for (var answer : List.of("SUCCESS", "success\n", "\"success\"", "fail", "")) {
            var fresh = new TestWorld();
            fresh.alipay.open("A20260101", 20_00);
            fresh.pay(Channel.ALIPAY, "A20260101");
            fresh.answer(fresh.due().getFirst(), 200, answer);
            fresh.pass("PT4M");
            assertThat(fresh.due()).as(answer).hasSize(1);
        }
    }

    @Test
    void does_not_send_what_is_still_under_way() {
        wechatPaid("T20260101");

        assertThat(world.due()).hasSize(1);
        assertThat(world.due()).isEmpty();
    }

    @Test
    void tells_a_refund_without_an_address_to_nobody() {
        wechatPaid("T20260101");
        world.answer(one(), 200, "");
        var refund = Json.object().put("out_trade_no", "T20260101").put("out_refund_no", "R1");
        refund.putObject("amount").put("refund", 1).put("total", 20_00);

        assertThat(world.wechat.post("/v3/refund/domestic/refunds", refund).status())
                .isEqualTo(200);

        assertThat(world.due()).isEmpty();
    }

    @Test
    void repeats_every_byte_under_the_same_seed() {
        var twin = new TestWorld();
        for (var each : List.of(world, twin)) {
            each.wechat.open("T20260101", 20_00);
            each.pay(Channel.WECHAT, "T20260101");
        }

        assertThat(one().body()).isEqualTo(twin.due().getFirst().body());
    }

    @Test
    void forgets_that_a_trade_finishes_when_it_was_refunded_in_full() {
        alipayPaid("A20260101");
        world.answer(one(), 200, "success");
        world.alipay.refund("A20260101", "r1", 20_00);
        world.answer(one(), 200, "success");

        world.pass("P366D");

        assertThat(world.due()).isEmpty();
    }

    /** The waits between the attempts, until a day has brought no further one. */
    private List<Duration> waitsUntilItGivesUp(String answer) {
        var waits = new ArrayList<Duration>();
        var last = world.now;
        world.answer(one(), 500, answer);
        while (Duration.between(last, world.now).toDays() < 1) {
            world.pass("PT5S");
            for (var delivery : world.due()) {
                waits.add(Duration.between(last, world.now));
                last = world.now;
                world.answer(delivery, 500, answer);
            }
        }
        return waits;
    }

    private Delivery one() {
        var due = world.due();
        assertThat(due).hasSize(1);
        return due.getFirst();
    }

    private void wechatPaid(String outTradeNo) {
        world.wechat.open(outTradeNo, 20_00);
        world.pay(Channel.WECHAT, outTradeNo);
    }

    private void alipayPaid(String outTradeNo) {
        world.alipay.open(outTradeNo, 20_00);
        world.pay(Channel.ALIPAY, outTradeNo);
    }
}
