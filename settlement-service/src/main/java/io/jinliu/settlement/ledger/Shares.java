package io.jinliu.settlement.ledger;

import static io.jinliu.settlement.ledger.Account.CARDS;
import static io.jinliu.settlement.ledger.Account.CHANNEL_CLEARING;
import static io.jinliu.settlement.ledger.Account.CHANNEL_SHARED;
import static io.jinliu.settlement.ledger.Account.COMMISSION_INCOME;
import static io.jinliu.settlement.ledger.Account.MERCHANT_AVAILABLE;
import static io.jinliu.settlement.ledger.Account.MERCHANT_PENDING;
import static io.jinliu.settlement.ledger.Account.MERCHANT_RECEIVABLE;
import static io.jinliu.settlement.ledger.Account.SUSPENSE;
import static io.jinliu.settlement.ledger.Account.WALLETS;

import io.jinliu.common.money.Money;
import io.jinliu.settlement.ledger.Posting.Kind;
import java.util.Currency;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Where every fen of an order went, read from its entries and from nothing else.
 *
 * @param shared what the merchant had paid to others of it, less what came back
 * @param available what the order left on the merchant's available account
 * @param receivable what the merchant owes because of the order; negative where it repaid an older debt
 */
public record Shares(
        Money collected,
        Money refunded,
        Money pending,
        Money shared,
        Money available,
        Money receivable,
        Money commission,
        Money suspense) {

    static Shares of(List<BookedPosting> booked, Currency currency) {
        return new Shares(
                received(booked, currency, Kind.COLLECTION),
                received(booked, currency, Kind.REFUND).negated(),
                sum(booked, currency, MERCHANT_PENDING, _ -> true).negated(),
                sum(booked, currency, CHANNEL_SHARED, _ -> true).negated(),
                sum(booked, currency, MERCHANT_AVAILABLE, _ -> true).negated(),
                sum(booked, currency, MERCHANT_RECEIVABLE, _ -> true),
                sum(booked, currency, COMMISSION_INCOME, _ -> true).negated(),
                sum(booked, currency, SUSPENSE, _ -> true).negated());
    }

    public Money net() {
        return available.minus(receivable);
    }

    public boolean explained() {
        return collected.equals(
                net().plus(commission).plus(refunded).plus(pending).plus(shared));
    }

    public Reason line() {
        var numbers = "%s = %s + %s + %s + %s"
                .formatted(
                        collected.toMajor(),
                        net().toMajor(),
                        commission.toMajor(),
                        refunded.toMajor(),
                        pending.toMajor());
        return shared.minor() == 0
                ? new Reason(
                        "every fen explained: collected = net + commission + refunded + pending: " + numbers,
                        "每一分钱都有去处：收款 = 商户净额 + 佣金 + 退款 + 待结算：" + numbers)
                : new Reason(
                        "every fen explained: collected = net + commission + refunded + pending + shared: %s + %s"
                                .formatted(numbers, shared.toMajor()),
                        "每一分钱都有去处：收款 = 商户净额 + 佣金 + 退款 + 待结算 + 分账：%s + %s".formatted(numbers, shared.toMajor()));
    }

    /** What came in by any channel, our own stored value among them. */
    private static Money received(List<BookedPosting> booked, Currency currency, Kind kind) {
        return Stream.of(CHANNEL_CLEARING, WALLETS, CARDS)
                .map(account -> sum(booked, currency, account, kind::equals))
                .reduce(new Money(0, currency), Money::plus);
    }

    private static Money sum(List<BookedPosting> booked, Currency currency, Account account, Predicate<Kind> kind) {
        return booked.stream()
                .map(BookedPosting::posting)
                .filter(posting -> kind.test(posting.kind()))
                .flatMap(posting -> posting.entries().stream())
                .filter(entry ->
                        entry.account() == account && entry.amount().currency().equals(currency))
                .map(Entry::amount)
                .reduce(new Money(0, currency), Money::plus);
    }
}
