package io.jinliu.simulator;

import static io.jinliu.simulator.TestWorld.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.Purse;
import io.jinliu.simulator.book.TransferState;
import io.jinliu.simulator.channel.PayerRefused;
import io.jinliu.simulator.wire.Reply;
import org.junit.jupiter.api.Test;

class WechatTransferCancelTest {

    static final String NUMBER = "P20260101";

    final TestWorld world = new TestWorld();
    final WechatPayer payer = new WechatPayer(world);
    final Doorway doors = new Doorway(world);

    @Test
    void is_called_back_before_anybody_confirms_it() {
        payer.ask(NUMBER, 20_00);

        assertThat(json(payer.cancel(NUMBER)).get("state").asString()).isEqualTo("CANCELING");

        assertThat(payer.state(NUMBER)).isEqualTo("CANCELLED");
        assertThat(json(payer.cancel(NUMBER)).get("state").asString()).isEqualTo("CANCELLED");
        assertThat(WechatPayer.told(world.due().getFirst()).get("state").asString())
                .isEqualTo("CANCELLED");
        assertThat(doors.balance("wechat")).isEqualTo(Purse.OPENING_FEN);
        assertThatThrownBy(() -> world.simulator.transfers().confirm(Channel.WECHAT, NUMBER, false))
                .isInstanceOf(PayerRefused.class);
    }

    @Test
    void takes_its_time_to_be_called_back_when_told_to() {
        world.simulator.transfers().cancelSlowly(Channel.WECHAT);
        payer.ask(NUMBER, 20_00);
        payer.cancel(NUMBER);
        assertThat(payer.state(NUMBER)).isEqualTo("CANCELING");
        assertThat(doors.balance("wechat")).isEqualTo(Purse.OPENING_FEN - 20_00);

        world.simulator.transfers().decide(Channel.WECHAT, NUMBER, TransferState.CANCELLED, "");

        assertThat(payer.state(NUMBER)).isEqualTo("CANCELLED");
    }

    @Test
    void is_not_called_back_once_its_payee_has_taken_it() {
        payer.ask(NUMBER, 20_00);
        world.simulator.transfers().confirm(Channel.WECHAT, NUMBER, true);
        assertThat(payer.state(NUMBER)).isEqualTo("TRANSFERING");
        refused(400, "INVALID_REQUEST", payer.cancel(NUMBER));

        world.simulator.transfers().decide(Channel.WECHAT, NUMBER, TransferState.SUCCESS, "");

        assertThat(payer.state(NUMBER)).isEqualTo("SUCCESS");
        refused(400, "INVALID_REQUEST", payer.cancel(NUMBER));
    }

    @Test
    void is_not_called_back_when_nobody_asked_for_it() {
        refused(404, "NOT_FOUND", payer.cancel(NUMBER));
    }

    private static void refused(int status, String code, Reply reply) {
        assertThat(reply.text()).contains("\"" + code + "\"");
        assertThat(reply.status()).isEqualTo(status);
    }
}
