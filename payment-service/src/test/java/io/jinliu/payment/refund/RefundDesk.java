package io.jinliu.payment.refund;

import io.jinliu.payment.PassingClock;
import io.jinliu.payment.collect.Desk;
import java.util.List;

/** Refunds on in-memory ports behind a desk, at a clock that the test moves on. */
final class RefundDesk {

    final PassingClock clock = new PassingClock(Desk.NOON);
    final TellRefund tell;
    final ApplyRefundAnswer applyAnswer;
    final SendRefund sendRefund;
    final RefundSuspense refundSuspense;
    final HearRefund hear;
    final DecideRefund decideRefund;
    final HandleRefund handleRefund;
    final RefundOrderMoney refundOrderMoney;

    RefundDesk(Desk desk, InMemoryRefunds refunds) {
        this(desk, refunds, 1_000_00);
    }

    RefundDesk(Desk desk, InMemoryRefunds refunds, long approveAbove, WhenRefunded... followers) {
        var freeAmount = new FreeAmount(desk.receipts, desk.dues);
        var keepPace = new KeepPace(refunds, clock);
        tell = new TellRefund(desk.receipts, desk.payments, desk.told, desk.told, desk.attention, clock);
        applyAnswer = new ApplyRefundAnswer(refunds, desk.receipts, freeAmount, List.of(followers), tell, clock);
        sendRefund = new SendRefund(refunds, desk.channels, applyAnswer, new PostponeRefund(refunds), clock);
        refundSuspense =
                new RefundSuspense(desk.receipts, refunds, applyAnswer, desk.channels, desk.ids, desk.told, clock);
        hear = new HearRefund(refunds, desk.payments, desk.channels, applyAnswer, desk.attention, desk.told);
        decideRefund = new DecideRefund(
                refunds, desk.receipts, desk.dues, freeAmount, keepPace, desk.attention, desk.told, clock);
        handleRefund = new HandleRefund(decideRefund, refundSuspense, sendRefund);
        var open = new OpenRefund(refunds, new RefundSettings(approveAbove), desk.attention, desk.told);
        var request =
                new RequestRefund(desk.dues, desk.payments, desk.receipts, refunds, open, keepPace, desk.ids, clock);
        refundOrderMoney = new RefundOrderMoney(request, sendRefund, refunds, desk.parts.settleParts);
    }
}
