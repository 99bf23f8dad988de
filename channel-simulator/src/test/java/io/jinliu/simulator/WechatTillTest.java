package io.jinliu.simulator;

import static io.jinliu.simulator.TestWorld.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.MemoryJournal;
import io.jinliu.simulator.book.Product;
import io.jinliu.simulator.channel.PayerRefused;
import io.jinliu.simulator.wire.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WechatTillTest {

    static final String NUMBER = "T20260101";

    final TestWorld world = new TestWorld();

    @ParameterizedTest
    @CsvSource({"CODE,13,MICROPAY", "FACE,16,FACEPAY"})
    void collects_at_once_what_was_read_at_the_till_and_tells_nobody(Product product, String prefix, String type) {
        var code = world.code(Channel.WECHAT, product, 0, false);
        assertThat(code).hasSize(18).startsWith(prefix);

        var paid = world.wechat.read(NUMBER, 20_00, code);

        assertThat(paid.status()).isEqualTo(200);
        for (var shown : new Reply[] {paid, world.wechat.query(NUMBER)}) {
            assertThat(json(shown).get("trade_state").asString()).isEqualTo("SUCCESS");
            assertThat(json(shown).get("trade_type").asString()).isEqualTo(type);
            assertThat(json(shown).get("transaction_id").asString()).hasSize(28);
            assertThat(json(shown).get("amount").get("total").asLong()).isEqualTo(20_00);
        }
        assertThat(world.due()).isEmpty();
    }

    @Test
    void waits_for_a_password_and_takes_the_money_then() {
        askForPassword();
        assertThat(state()).isEqualTo("USERPAYING");

        world.simulator.till().confirm(Channel.WECHAT, NUMBER);

        assertThat(state()).isEqualTo("SUCCESS");
        assertThat(world.due()).isEmpty();
    }

    @Test
    void ends_in_an_error_when_the_payer_declines() {
        askForPassword();

        world.simulator.till().refuse(Channel.WECHAT, NUMBER);

        assertThat(state()).isEqualTo("PAYERROR");
        assertThatThrownBy(() -> world.pay(Channel.WECHAT, NUMBER)).isInstanceOf(PayerRefused.class);
        refused(400, "ORDER_CLOSED", world.wechat.read(NUMBER, 20_00, world.code(Channel.WECHAT)));
    }

    @Test
    void waits_five_minutes_for_a_password_and_no_longer() {
        askForPassword();
        world.pass("PT5M");

        assertThat(state()).isEqualTo("CLOSED");
        assertThatThrownBy(() -> world.simulator.till().confirm(Channel.WECHAT, NUMBER))
                .isInstanceOf(PayerRefused.class);
    }

    @Test
    void asks_for_a_password_only_whom_it_is_asked_of() {
        world.wechat.open(NUMBER, 20_00);

        assertThatThrownBy(() -> world.simulator.till().refuse(Channel.WECHAT, NUMBER))
                .isInstanceOfSatisfying(PayerRefused.class, refusal -> assertThat(refusal.code())
                        .isEqualTo("NOT_ASKED"));
        assertThatThrownBy(() -> world.simulator.till().confirm(Channel.WECHAT, "T20260109"))
                .isInstanceOfSatisfying(PayerRefused.class, refusal -> assertThat(refusal.status())
                        .isEqualTo(404));
    }

    @Test
    void answers_the_same_question_the_same_way_while_the_payer_thinks() {
        var code = askForPassword();

        assertThat(json(world.wechat.read(NUMBER, 20_00, code))
                        .get("trade_state")
                        .asString())
                .isEqualTo("USERPAYING");
        refused(403, "OUT_TRADE_NO_USED", world.wechat.read(NUMBER, 20_01, code));
        refused(403, "OUT_TRADE_NO_USED", world.wechat.read(NUMBER, 20_00, world.code(Channel.WECHAT)));
    }

    @Test
    void takes_a_code_once() {
        var code = world.code(Channel.WECHAT);
        world.wechat.read(NUMBER, 20_00, code);

        refused(400, "AUTH_CODE_INVALID", world.wechat.read("T20260102", 20_00, code));
        refused(400, "ORDERPAID", world.wechat.read(NUMBER, 20_00, code));
    }

    @Test
    void remembers_over_a_restart_which_codes_are_shown_and_which_are_used() {
        var journal = new MemoryJournal();
        var before = new TestWorld(journal);
        var used = before.code(Channel.WECHAT);
        var shown = before.code(Channel.WECHAT);
        before.wechat.read(NUMBER, 20_00, used);

        var after = new TestWorld(journal);

        refused(400, "AUTH_CODE_INVALID", after.wechat.read("T20260102", 20_00, used));
        assertThat(after.wechat.read("T20260102", 20_00, shown).status()).isEqualTo(200);
    }

    @Test
    void takes_a_code_for_two_minutes() {
        var code = world.code(Channel.WECHAT);
        world.pass("PT2M");

        refused(400, "AUTH_CODE_EXPIRED", world.wechat.read(NUMBER, 20_00, code));
        refused(404, "ORDER_NOT_EXIST", world.wechat.query(NUMBER));
    }

    @Test
    void takes_no_more_than_the_payer_has() {
        var code = world.code(Channel.WECHAT, Product.CODE, 19_99, false);

        refused(403, "NOT_ENOUGH", world.wechat.read(NUMBER, 20_00, code));
        assertThat(world.wechat.read(NUMBER, 19_99, code).status()).isEqualTo(200);
    }

    @Test
    void refuses_a_code_that_nobody_shows() {
        refused(400, "AUTH_CODE_INVALID", world.wechat.read(NUMBER, 20_00, "130000000000000000"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "13000000000000000", "1300000000000000000", "170000000000000000", "13000000000000000x"})
    void refuses_what_is_no_code(String code) {
        refused(400, "PARAM_ERROR", world.wechat.read(NUMBER, 20_00, code));
    }

    @Test
    void wants_to_know_where_the_till_stands() {
        var order = world.wechat.till(NUMBER, 20_00, world.code(Channel.WECHAT));
        order.putObject("scene_info");
        refused(400, "PARAM_ERROR", world.wechat.post("/v3/pay/transactions/codepay", order));

        order.putObject("scene_info").put("device_ip", "10.0.0.7");
        assertThat(world.wechat.post("/v3/pay/transactions/codepay", order).status())
                .isEqualTo(200);
    }

    private String askForPassword() {
        var code = world.code(Channel.WECHAT, Product.CODE, 0, true);
        var asked = world.wechat.read(NUMBER, 20_00, code);
        assertThat(asked.status()).isEqualTo(200);
        assertThat(json(asked).get("trade_state").asString()).isEqualTo("USERPAYING");
        return code;
    }

    private String state() {
        return json(world.wechat.query(NUMBER)).get("trade_state").asString();
    }

    private static void refused(int status, String code, Reply reply) {
        assertThat(reply.text()).contains("\"" + code + "\"");
        assertThat(reply.status()).isEqualTo(status);
    }
}
