package io.jinliu.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.wire.Reply;
import org.junit.jupiter.api.Test;

class WechatRefundRulesTest {

    static final String NUMBER = "T20260101";

    final TestWorld world = new TestWorld();

    @Test
    void refunds_fifty_parts_a_minute_apart_and_not_one_more() {
        paid(100_00);
        for (int part = 0; part < 50; part++) {
            assertThat(world.wechat.refund(NUMBER, "R" + part, 1, 100_00).status())
                    .isEqualTo(200);
            world.pass("PT1M");
        }

        refused(400, "INVALID_REQUEST", world.wechat.refund(NUMBER, "R50", 1, 100_00));
    }

    @Test
    void refuses_the_next_part_within_a_minute() {
        paid(100_00);
        world.wechat.refund(NUMBER, "R1", 1, 100_00);
        world.pass("PT59S");

        refused(429, "FREQUENCY_LIMITED", world.wechat.refund(NUMBER, "R2", 1, 100_00));
        assertThat(world.wechat.refund(NUMBER, "R1", 1, 100_00).status()).isEqualTo(200);
    }

    @Test
    void refunds_for_a_year_and_no_longer() {
        paid(100_00);
        world.pass("P365D");
        assertThat(world.wechat.refund(NUMBER, "R1", 1, 100_00).status()).isEqualTo(200);

        world.pass("PT1M");

        refused(400, "INVALID_REQUEST", world.wechat.refund(NUMBER, "R2", 1, 100_00));
    }

    @Test
    void refunds_only_what_is_paid_and_only_against_its_true_total() {
        world.wechat.open(NUMBER, 20_00);
        refused(400, "INVALID_REQUEST", world.wechat.refund(NUMBER, "R1", 1, 20_00));
        refused(404, "RESOURCE_NOT_EXISTS", world.wechat.refund("T20260102", "R1", 1, 20_00));

        world.pay(Channel.WECHAT, NUMBER);

        refused(400, "INVALID_REQUEST", world.wechat.refund(NUMBER, "R1", 1, 20_01));
        refused(400, "INVALID_REQUEST", world.wechat.refund(NUMBER, "R1", 20_01, 20_00));
    }

    private void paid(long fen) {
        world.wechat.open(NUMBER, fen);
        world.pay(Channel.WECHAT, NUMBER);
    }

    private static void refused(int status, String code, Reply reply) {
        assertThat(reply.text()).contains("\"" + code + "\"");
        assertThat(reply.status()).isEqualTo(status);
    }
}
