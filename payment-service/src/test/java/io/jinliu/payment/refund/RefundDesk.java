package io.jinliu.payment.refund;

import io.jinliu.common.money.Money;
import io.jinliu.common.security.Caller;
import io.jinliu.common.security.Role;
import io.jinliu.payment.channel.RefundAnswer;
import io.jinliu.payment.collect.Desk;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Refunds of the desk's one due, for tests of what follows from them. */
public final class RefundDesk {

    private final InMemoryRefunds refunds = new InMemoryRefunds();
    private final Desk desk;

    public RefundDesk(Desk desk) {
        this.desk = desk;
    }

    public Refunds refunds() {
        return refunds;
    }

    /** Refunds, and the channel answers so. */
    public Refund refund(long number, Money amount, RefundAnswer answer, WhenRefunded follower) {
        desk.wechat.refund = answer;
        var request = new RequestRefund(desk.dues, desk.payments, desk.receipts, refunds, desk.told, desk.clock);
        var merchant = new Caller("clerk", Set.of(Role.MERCHANT), Optional.of("M1"));
        return new RefundOrderMoney(request, send(follower), refunds)
                .refund(number << 10, Desk.DUE, Optional.of(amount), List.of(), "returned", merchant);
    }

    /** What the channel says later. */
    public Refund hear(long refundNo, RefundAnswer answer, WhenRefunded follower) {
        return apply(follower).apply(refundNo, answer);
    }

    private SendRefund send(WhenRefunded follower) {
        return new SendRefund(refunds, desk.channels, apply(follower), new PostponeRefund(refunds), desk.clock);
    }

    private ApplyRefundAnswer apply(WhenRefunded follower) {
        return new ApplyRefundAnswer(
                refunds,
                desk.receipts,
                desk.dues,
                desk.payments,
                List.of(follower),
                desk.told,
                desk.told,
                desk.clock);
    }
}
