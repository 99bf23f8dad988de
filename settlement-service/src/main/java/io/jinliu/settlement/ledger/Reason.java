package io.jinliu.settlement.ledger;

import static io.jinliu.settlement.ledger.Account.COMMISSION_INCOME;
import static io.jinliu.settlement.ledger.Account.MERCHANT_AVAILABLE;
import static io.jinliu.settlement.ledger.Account.MERCHANT_PENDING;
import static io.jinliu.settlement.ledger.Account.MERCHANT_RECEIVABLE;

import io.jinliu.common.money.Money;

/** Why something was booked, for the people who ask. */
public record Reason(String english, String chinese) {

    static Reason of(Posting posting) {
        var first = posting.entries().getFirst();
        var last = posting.entries().getLast();
        return switch (posting.kind()) {
            case COLLECTION ->
                new Reason(
                        "%s collected %s; it is kept for merchant %s, pending until the buyer confirms"
                                .formatted(first.owner(), first.amount(), last.owner()),
                        "%s 代收 %s，记入商户 %s 待结算，等待买家确认收货".formatted(first.owner(), first.amount(), last.owner()));
            case REFUND ->
                new Reason(
                        "%s was refunded through %s from what is kept for merchant %s"
                                .formatted(first.amount(), last.owner(), first.owner()),
                        "经 %s 退款 %s，由商户 %s 待结算承担".formatted(last.owner(), first.amount(), first.owner()));
            case SUSPENSE ->
                new Reason(
                        "%s brought %s that nobody asked for like this; it waits in suspense"
                                .formatted(first.owner(), first.amount()),
                        "%s 收到无法匹配的款项 %s，记入暂收".formatted(first.owner(), first.amount()));
            case SUSPENSE_REFUND ->
                new Reason(
                        "%s in suspense went back through %s".formatted(first.amount(), last.owner()),
                        "暂收款 %s 已经 %s 退回".formatted(first.amount(), last.owner()));
            case EARNING -> earning(posting);
        };
    }

    private static Reason earning(Posting posting) {
        var shared = posting.sum(MERCHANT_PENDING);
        var net = posting.sum(MERCHANT_AVAILABLE)
                .plus(posting.sum(MERCHANT_RECEIVABLE))
                .negated();
        var commission = posting.sum(COMMISSION_INCOME).negated();
        var merchant = posting.entries().getFirst().owner();
        return shared.negative()
                ? returned(posting, merchant, net, commission)
                : earned(posting, merchant, net, commission);
    }

    private static Reason earned(Posting posting, String merchant, Money net, Money commission) {
        var repaid = posting.sum(MERCHANT_RECEIVABLE).negated();
        return new Reason(
                "The order is completed: merchant %s earns %s, available at once, and our commission is %s"
                                .formatted(merchant, net, commission)
                        + (repaid.positive() ? "; %s of it repays what he owed".formatted(repaid) : ""),
                "订单已完成：商户 %s 实得 %s，即时可用，平台佣金 %s".formatted(merchant, net, commission)
                        + (repaid.positive() ? "；其中 %s 抵还欠款".formatted(repaid) : ""));
    }

    private static Reason returned(Posting posting, String merchant, Money net, Money commission) {
        var owed = posting.sum(MERCHANT_RECEIVABLE);
        return new Reason(
                "Less of the order remains: %s of merchant %s and %s of our commission pay for the refund"
                                .formatted(net.negated(), merchant, commission.negated())
                        + (owed.positive() ? "; %s was no longer available, he owes it".formatted(owed) : ""),
                "订单退款：商户 %s 退回 %s，平台退回佣金 %s".formatted(merchant, net.negated(), commission.negated())
                        + (owed.positive() ? "；其中 %s 可用余额不足，记为应收".formatted(owed) : ""));
    }
}
