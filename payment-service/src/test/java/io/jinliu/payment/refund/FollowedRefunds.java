package io.jinliu.payment.refund;

import io.jinliu.common.money.Money;
import io.jinliu.common.security.Caller;
import io.jinliu.common.security.Role;
import io.jinliu.payment.channel.RefundAnswer;
import io.jinliu.payment.collect.Desk;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Refunds of the desk's one due, for tests of what follows from them. */
public final class FollowedRefunds {

    private final InMemoryRefunds refunds = new InMemoryRefunds();
    private final Desk desk;
    private int minutes;

    public FollowedRefunds(Desk desk) {
        this.desk = desk;
    }

    public Refunds refunds() {
        return refunds;
    }

    /** Refunds, and the channel answers so. */
    public Refund refund(long number, Money amount, RefundAnswer answer, WhenRefunded follower) {
        desk.wechat.refund = answer;
        var merchant = new Caller("clerk", Set.of(Role.MERCHANT), Optional.of("M1"));
        return beside(follower)
                .refundOrderMoney
                .refund(number << 10, Desk.DUE, Optional.of(amount), List.of(), "returned", merchant)
                .getFirst();
    }

    /** What the channel says later. */
    public Refund hear(long refundNo, RefundAnswer answer, WhenRefunded follower) {
        return beside(follower).applyAnswer.apply(refundNo, answer);
    }

    /** Later than all before: WeChat Pay wants a minute between two refunds of one payment. */
    private RefundDesk beside(WhenRefunded follower) {
        var later = new RefundDesk(desk, refunds, 1_000_00, follower);
        later.clock.pass(Duration.ofMinutes(minutes++));
        return later;
    }
}
