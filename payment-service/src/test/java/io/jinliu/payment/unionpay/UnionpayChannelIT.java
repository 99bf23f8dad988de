package io.jinliu.payment.unionpay;

import static io.jinliu.payment.security.Answers.action;
import static io.jinliu.payment.security.Answers.amount;
import static io.jinliu.payment.security.Answers.proof;
import static io.jinliu.payment.unionpay.Acceptor.charge;
import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.Action;
import io.jinliu.payment.channel.ChannelAnswer.NoSuchOrder;
import io.jinliu.payment.channel.ChannelAnswer.Unknown;
import io.jinliu.payment.channel.Method;
import io.jinliu.payment.channel.RefundAnswer;
import io.jinliu.payment.security.ChannelRules;
import io.jinliu.payment.security.WireRecord;
import io.jinliu.payment.security.WireRecord.Direction;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The channel against the simulator's UnionPay, over a real socket. */
class UnionpayChannelIT extends ChannelRules {

    UnionpayChannelIT() {
        super(new Acceptor());
    }

    @Override
    protected String otherTerms() {
        return "12";
    }

    @Test
    void gives_an_app_the_number_its_sdk_wants() {
        var opened = action(channel.charge(order));

        assertThat(opened.type()).isEqualTo(Action.Type.SDK);
        assertThat(JsonMapper.builder()
                        .build()
                        .readTree(opened.value())
                        .path("tn")
                        .asString(""))
                .isNotEmpty();
    }

    @Test
    void sends_the_browser_a_form_that_opens_the_order() {
        var form = action(channel.charge(charge(number, Method.UNIONPAY_WEB, 20_00)));

        assertThat(form.type()).isEqualTo(Action.Type.FORM);
        assertThat(Browser.posts(form.value()).statusCode()).isEqualTo(200);
        SIMULATOR.pay("unionpay", outTradeNo);
        assertThat(proof(channel.query(number)).amount()).isEqualTo(Money.cny(20_00));
    }

    @Test
    void knows_no_order_whose_form_nobody_posted_though_it_can_still_be_paid() {
        var form = action(channel.charge(charge(number, Method.UNIONPAY_WEB, 20_00)));
        assertThat(channel.query(number)).isEqualTo(new NoSuchOrder());
        assertThat(channel.close(number)).isEqualTo(new NoSuchOrder());

        Browser.posts(form.value());
        SIMULATOR.pay("unionpay", outTradeNo);

        assertThat(proof(channel.close(number)).amount()).isEqualTo(Money.cny(20_00));
    }

    @Test
    void the_same_form_is_made_when_it_is_asked_for_again() {
        var order = charge(number, Method.UNIONPAY_WEB, 20_00);

        assertThat(action(channel.charge(order))).isEqualTo(action(channel.charge(order)));
        assertThat(wire.archive).extracting(WireRecord::direction).containsOnly(Direction.REQUEST);
    }

    @Test
    void does_not_know_when_unionpay_is_not_sure_itself() {
        channel.charge(order);
        for (var code : new String[] {"03", "04", "37"}) {
            SIMULATOR.post(
                    "/faults",
                    SIMULATOR.fault("unionpay", "query", "error", outTradeNo).put("code", code));
            assertThat(channel.query(number)).as(code).isInstanceOf(Unknown.class);
        }
    }

    @Test
    void refunds_once_however_often_the_same_number_asks() {
        var money = paid();
        var part = refund(money.channelNo(), 5_00, 20_00);

        assertThat(channel.refund(part)).isEqualTo(new RefundAnswer.Processing());
        assertThat(channel.refund(part)).isInstanceOfAny(RefundAnswer.Processing.class, RefundAnswer.Succeeded.class);
        assertThat(amount(channel.queryRefund(part))).isEqualTo(Money.cny(5_00));
        assertThat(proof(channel.query(number))).isEqualTo(money);
    }

    @Test
    void refunds_in_parts_each_with_an_amount_of_its_own() {
        var money = paid();
        var first = refund(money.channelNo(), 5_00, 20_00);
        var second = refund(money.channelNo(), 3_00, 20_00);
        channel.refund(first);
        channel.refund(second);

        assertThat(amount(channel.queryRefund(first))).isEqualTo(Money.cny(5_00));
        assertThat(amount(channel.queryRefund(second))).isEqualTo(Money.cny(3_00));
    }

    @Test
    void comes_back_later_when_it_was_asked_too_often() {
        var money = paid();
        SIMULATOR.post(
                "/faults",
                SIMULATOR.fault("unionpay", "refund", "error", outTradeNo).put("code", "37"));

        assertThat(channel.refund(refund(money.channelNo(), 5_00, 20_00))).isInstanceOf(RefundAnswer.Later.class);
    }

    @Test
    void keeps_the_signatures_with_the_words() {
        channel.charge(order);

        assertThat(wire.archive.get(0).content()).contains("/gateway/api/appTransReq.do", "signature=");
        assertThat(wire.archive.get(1).content()).contains("HTTP 200", "signature=", "tn=");
    }
}
