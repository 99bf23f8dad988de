package io.jinliu.payment.refund;

import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.RefundNews;
import io.jinliu.payment.collect.Desk;
import io.jinliu.payment.collect.Receipt;
import io.jinliu.payment.collect.Receipt.Standing.Suspense;
import java.util.List;

/** Refunds beside the desk, for features that give money back. */
public final class ReturnDesk {

    public final RefundSuspense refundSuspense;
    public final RefundNews refundNews;
    private final InMemoryRefunds refunds = new InMemoryRefunds();
    private final SendRefund sendRefund;
    private final Desk desk;

    public ReturnDesk(Desk desk) {
        this.desk = desk;
        var freeAmount = new FreeAmount(desk.receipts, desk.dues);
        var tell = new TellRefund(desk.receipts, desk.payments, desk.told, desk.told, desk.attention, desk.clock);
        var applyAnswer = new ApplyRefundAnswer(refunds, desk.receipts, freeAmount, List.of(), tell, desk.clock);
        refundSuspense =
                new RefundSuspense(desk.receipts, refunds, applyAnswer, desk.channels, desk.ids, desk.told, desk.clock);
        refundNews = new HearRefund(refunds, desk.payments, desk.channels, applyAnswer, desk.attention, desk.told);
        sendRefund = new SendRefund(refunds, desk.channels, applyAnswer, new PostponeRefund(refunds), desk.clock);
    }

    /** What the sweeps do: money in suspense that nobody has to decide on goes back, and all refunds are asked about. */
    public void sweep() {
        desk.receipts.all().stream()
                .filter(receipt ->
                        receipt.standing() instanceof Suspense(var reason) && reason != Receipt.Reason.UNKNOWN_PAYMENT)
                .forEach(receipt -> refundSuspense.refund(receipt.no()));
        numbers().forEach(sendRefund::send);
    }

    public List<Long> numbers() {
        return refunds.all().stream().map(refund -> refund.terms().refundNo()).toList();
    }

    public List<String> states() {
        return refunds.all().stream().map(Refund::state).toList();
    }

    public List<Money> amounts() {
        return refunds.all().stream().map(refund -> refund.terms().amount()).toList();
    }
}
