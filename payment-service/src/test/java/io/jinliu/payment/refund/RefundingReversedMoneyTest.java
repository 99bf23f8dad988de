package io.jinliu.payment.refund;

import static io.jinliu.payment.collect.Desk.wechatProof;
import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.ChannelAnswer.Reversed;
import io.jinliu.payment.channel.ChannelAnswer.Unknown;
import io.jinliu.payment.channel.Method;
import io.jinliu.payment.channel.Payer;
import io.jinliu.payment.channel.RefundAnswer;
import io.jinliu.payment.collect.Closing.Reason;
import io.jinliu.payment.collect.Desk;
import io.jinliu.payment.collect.Receipt;
import io.jinliu.payment.refund.Refund.Succeeded;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a reversal gave back is booked both ways, and nobody gives it back again. */
class RefundingReversedMoneyTest {

    final Desk desk = new Desk();
    final InMemoryRefunds refunds = new InMemoryRefunds();
    final RefundDesk refundDesk = new RefundDesk(desk, refunds);
    final RefundSuspense refundSuspense = refundDesk.refundSuspense;
    final HearRefund hear = refundDesk.hear;

    @Test
    void it_came_and_it_went_under_the_channels_own_name() {
        var paymentNo = reversed();
        refundSuspense.refund(desk.receipts.all().getFirst().no());

        assertThat(refunds.all()).singleElement().isInstanceOfSatisfying(Succeeded.class, refund -> {
            assertThat(refund.channelRefundNo()).isEqualTo("reversed:" + paymentNo);
            assertThat(refund.terms().amount()).isEqualTo(Desk.PRICE);
        });
        assertThat(desk.receipts.all().getFirst().standing())
                .isEqualTo(new Receipt.Standing.Returned(Receipt.Reason.REVERSED));
        assertThat(desk.told.names()).containsExactly("ReceiptSuspended", "SuspenseRefunded");
        assertThat(desk.told.audited).containsExactly("receipt.suspended", "refund.requested", "refund.succeeded");
    }

    @Test
    void it_is_never_sent_back_again() {
        reversed();
        var receipt = desk.receipts.all().getFirst().no();
        refundSuspense.refund(receipt);
        refundSuspense.refund(receipt);

        assertThat(refunds.all()).hasSize(1);
        assertThat(desk.wechat.asked).noneMatch(question -> question.startsWith("refund"));
    }

    @Test
    void the_channels_news_of_it_is_no_strangers_refund() {
        var paymentNo = reversed();
        var told = desk.told.audited.size();
        var gone = new RefundAnswer.Succeeded("R-1", Optional.of(Desk.PRICE), Desk.NOON);

        hear.heard(Channel.WECHAT_PAY, "reversed:" + paymentNo, gone);
        assertThat(desk.told.audited).hasSize(told);
        hear.heard(Channel.WECHAT_PAY, "reversed:4711", gone);
        assertThat(desk.told.audited).last().isEqualTo("refund.unknown");
    }

    private long reversed() {
        desk.wechat.charge = new Unknown("timeout");
        desk.wechat.reverse = new Reversed(Optional.of(wechatProof("T-1", 19_90)));
        var payment = desk.pay(1, Method.WECHAT_CODE, Payer.showing("134567890123456789"));
        return desk.closePayment
                .close(payment.terms().paymentNo(), Reason.BUYER_CLOSED)
                .terms()
                .paymentNo();
    }
}
