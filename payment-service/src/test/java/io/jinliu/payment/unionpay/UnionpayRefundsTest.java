package io.jinliu.payment.unionpay;

import static io.jinliu.payment.security.Answers.amount;
import static io.jinliu.payment.unionpay.UnionpayChannelTest.CLOCK;
import static io.jinliu.payment.unionpay.UnionpayChannelTest.NUMBER;
import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.PaymentChannel;
import io.jinliu.payment.channel.RefundAnswer;
import io.jinliu.payment.channel.RefundOrder;
import io.jinliu.payment.security.InMemoryWire;
import java.net.URI;
import java.util.HashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Refunds at a UnionPay that says whatever it is told to. */
class UnionpayRefundsTest {

    static final RefundOrder REFUND =
            new RefundOrder(NUMBER + 1, "77", "6226010119", Money.cny(5_00), Money.cny(20_00), "不想要了");

    final ScriptedGateway gateway = new ScriptedGateway();
    final PaymentChannel channel = channel(gateway.uri());

    @AfterEach
    void close() {
        gateway.close();
    }

    @ParameterizedTest
    @CsvSource({
        "00, Processing",
        "A6, Processing",
        "05, Processing",
        "03, Unknown",
        "04, Unknown",
        "99, Unknown",
        "11, Later",
        "32, Later",
        "37, Later",
        "01, Abnormal",
        "34, Abnormal",
        "36, Abnormal"
    })
    void reads_what_became_of_a_refund_when_it_was_sent(String code, String answer) {
        gateway.says(code);

        assertThat(channel.refund(REFUND).getClass().getSimpleName()).isEqualTo(answer);
        assertThat(gateway.doors).containsExactly("/gateway/api/backTransReq.do");
    }

    @Test
    void a_repeated_refund_is_the_same_refund() {
        var gone = new HashMap<>(UnionpayChannelTest.PAID);
        gone.put("txnAmt", "500");
        gateway.says("12").says(gone);
        assertThat(amount(channel.refund(REFUND))).isEqualTo(Money.cny(5_00));

        gateway.says("12").says("34");
        assertThat(channel.refund(REFUND)).isInstanceOf(RefundAnswer.Unknown.class);
    }

    @Test
    void asks_about_a_refund_by_its_own_number() {
        gateway.says("34");

        assertThat(channel.queryRefund(REFUND)).isEqualTo(new RefundAnswer.NoSuchRefund());
        assertThat(gateway.asked.getFirst().field("orderId")).hasValue(Long.toString(NUMBER + 1));
    }

    @Test
    void knows_that_it_never_left_when_nobody_listens() {
        var nobody = channel(URI.create("http://127.0.0.1:9"));

        assertThat(nobody.refund(REFUND)).isInstanceOf(RefundAnswer.NotSent.class);
        assertThat(nobody.queryRefund(REFUND)).isInstanceOf(RefundAnswer.NotSent.class);
    }

    private static PaymentChannel channel(URI gateway) {
        return UnionpayConfiguration.channel(Notes.settings(gateway), new InMemoryWire(), CLOCK);
    }
}
