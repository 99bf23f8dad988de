package io.jinliu.settlement.ledger;

import static io.jinliu.settlement.ledger.Account.COMMISSION_INCOME;
import static io.jinliu.settlement.ledger.Account.MERCHANT_AVAILABLE;
import static io.jinliu.settlement.ledger.Account.MERCHANT_PENDING;
import static io.jinliu.settlement.ledger.Account.MERCHANT_RECEIVABLE;

import io.jinliu.common.money.Money;

/** Why something was booked, for the people who ask. */
public record Reason(String english, String chinese) {

    static Reason of(Posting posting) {
        var from = posting.entries().getFirst();
        var to = posting.entries().getLast();
        return switch (posting.kind()) {
            case COLLECTION -> collected(from.owner(), from.amount(), to.owner());
            case REFUND -> refunded(to.owner(), from.amount(), from.owner());
            case SUSPENSE -> suspended(from.owner(), from.amount());
            case SUSPENSE_REFUND -> sentBack(to.owner(), from.amount());
            case EARNING -> earning(posting);
            case CARD_SALE -> cardsSold(from.owner(), from.amount());
            case BREAKAGE -> broken(from.amount());
            case SPLIT -> sharedOut(from.owner(), to.amount().negated(), to.owner());
            case SPLIT_RETURN -> sharedBack(from.owner(), to.amount(), to.owner());
            case PAYOUT -> reserved(to.owner(), from.amount(), from.owner());
            case PAYOUT_PAID -> paidOut(to.owner(), from.amount());
            case PAYOUT_RELEASE -> released(from.owner(), from.amount(), to.owner());
        };
    }

    private static Reason collected(String channel, Money amount, String merchant) {
        return new Reason(
                "%s collected %s; it is kept for merchant %s, pending until the buyer confirms"
                        .formatted(channel, amount, merchant),
                "%s 代收 %s，记入商户 %s 待结算，等待买家确认收货".formatted(channel, amount, merchant));
    }

    private static Reason refunded(String channel, Money amount, String merchant) {
        return new Reason(
                "%s was refunded through %s from what is kept for merchant %s".formatted(amount, channel, merchant),
                "经 %s 退款 %s，由商户 %s 待结算承担".formatted(channel, amount, merchant));
    }

    private static Reason suspended(String channel, Money amount) {
        return new Reason(
                "%s brought %s that nobody asked for like this; it waits in suspense".formatted(channel, amount),
                "%s 收到无法匹配的款项 %s，记入暂收".formatted(channel, amount));
    }

    private static Reason sentBack(String channel, Money amount) {
        return new Reason(
                "%s in suspense went back through %s".formatted(amount, channel),
                "暂收款 %s 已经 %s 退回".formatted(amount, channel));
    }

    private static Reason cardsSold(String issuer, Money amount) {
        return new Reason(
                "Cards of %s worth %s were activated; he owes us what we owe their holders".formatted(issuer, amount),
                "%s 的预付卡 %s 已激活，由其支付售卡款".formatted(issuer, amount));
    }

    private static Reason broken(Money amount) {
        return new Reason(
                "A card expired with %s on it; nobody can ask for it any more".formatted(amount),
                "预付卡到期，余额 %s 转为沉淀收入".formatted(amount));
    }

    private static Reason sharedOut(String merchant, Money amount, String channel) {
        return new Reason(
                "%s paid %s of merchant %s to others, as he asked".formatted(channel, amount, merchant),
                "%s 按商户 %s 的要求分账支出 %s".formatted(channel, merchant, amount));
    }

    private static Reason sharedBack(String merchant, Money amount, String channel) {
        return new Reason(
                "%s of a share came back to merchant %s through %s".formatted(amount, merchant, channel),
                "分账接收方经 %s 向商户 %s 退回 %s".formatted(channel, merchant, amount));
    }

    private static Reason reserved(String channel, Money amount, String account) {
        return new Reason(
                "%s may leave through %s on the account of %s".formatted(amount, channel, account),
                "经 %s 代付 %s，由 %s 承担，在途".formatted(channel, amount, account));
    }

    private static Reason paidOut(String channel, Money amount) {
        return new Reason(
                "%s paid %s out; the payee has it".formatted(channel, amount),
                "%s 已代付 %s 给收款人".formatted(channel, amount));
    }

    private static Reason released(String channel, Money amount, String account) {
        return new Reason(
                "%s did not leave through %s; it is off the account of %s again".formatted(amount, channel, account),
                "经 %s 的代付 %s 未成功，退回 %s".formatted(channel, amount, account));
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
