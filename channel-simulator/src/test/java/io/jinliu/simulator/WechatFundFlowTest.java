package io.jinliu.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.simulator.book.Channel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class WechatFundFlowTest {

    static final String NUMBER = "T20260101";

    final TestWorld world = new TestWorld();

    @Test
    void writes_the_balance_after_every_movement() {
        world.wechat.open(NUMBER, 20_00);
        world.pay(Channel.WECHAT, NUMBER);
        world.pass("P1D");
        world.wechat.refund(NUMBER, "R1", 5_00, 20_00);
        world.pass("P1D");

        var first = lines("2026-01-01");
        var second = lines("2026-01-02");

        assertThat(first).hasSize(5);
        assertThat(first.get(1).split(",", -1)).hasSize(11);
        assertThat(first.get(1)).contains(",`交易,`交易,`收入,`20.00,`20.00,");
        assertThat(first.get(2)).contains(",`扣除交易手续费,`交易,`支出,`0.12,`19.88,");
        assertThat(first.get(4)).isEqualTo("`2,`1,`20.00,`1,`0.12");
        assertThat(second.get(1)).contains(",`退款,`退款,`支出,`4.97,`14.91,", "`退款总金额5.00元;含手续费0.03元,`R1");
    }

    @Test
    void charges_no_fee_that_rounds_to_nothing_and_takes_a_reversal_for_what_it_is() {
        world.wechat.read(NUMBER, 83, world.code(Channel.WECHAT));
        world.pass("PT1S");
        world.wechat.reverse(NUMBER);
        world.pass("P1D");

        var lines = lines("2026-01-01");

        assertThat(lines).hasSize(5);
        assertThat(lines.get(1)).contains(",`收入,`0.83,`0.83,");
        assertThat(lines.get(2)).contains(",`撤销,`退款,`支出,`0.83,`0.00,").endsWith(",`reversed:" + NUMBER);
    }

    private List<String> lines(String day) {
        var file = world.wechat.file(world.wechat.bill("fundflowbill", "bill_date=" + day + "&account_type=BASIC"));
        return new String(file.body(), StandardCharsets.UTF_8).lines().toList();
    }
}
