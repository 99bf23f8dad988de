package io.jinliu.settlement.ledger;

import static io.jinliu.settlement.ledger.Account.MERCHANT_PENDING;
import static io.jinliu.settlement.ledger.Account.SUSPENSE;
import static io.jinliu.settlement.ledger.Account.WALLETS;
import static io.jinliu.settlement.ledger.Account.WALLET_CHANNEL;

import io.jinliu.common.money.Money;
import io.jinliu.settlement.ledger.Posting.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Money that has moved at a channel, or within our stored value. It is a fact: whatever the accounts look like, it is
 * booked.
 *
 * @param cause the receipt's or the refund's number
 * @param amount positive, whichever way it went
 */
public record Movement(String cause, String channel, Optional<OrderNo> order, Money amount, Instant at) {

    public Movement {
        if (!amount.positive()) {
            throw new IllegalArgumentException("%s moved %s".formatted(cause, amount));
        }
    }

    /** The channel holds it for us, and we hold it for the merchant. */
    public Posting collectionFor(String merchant) {
        return in(Kind.COLLECTION, MERCHANT_PENDING, merchant);
    }

    public Posting refundFrom(String merchant) {
        return out(Kind.REFUND, MERCHANT_PENDING, merchant);
    }

    /** The channel holds it for us, and we owe it to a wallet. */
    public Posting topUp() {
        return in(Kind.COLLECTION, WALLETS, WALLET_CHANNEL);
    }

    /** The channel holds it for us, and nobody knows yet for whom. */
    public Posting suspense() {
        return in(Kind.SUSPENSE, SUSPENSE, channel);
    }

    public Posting suspenseRefund() {
        return out(Kind.SUSPENSE_REFUND, SUSPENSE, channel);
    }

    private Posting in(Kind kind, Account account, String owner) {
        return posting(
                kind, Entry.debit(Account.behind(channel), channel, amount), Entry.credit(account, owner, amount));
    }

    private Posting out(Kind kind, Account account, String owner) {
        return posting(
                kind, Entry.debit(account, owner, amount), Entry.credit(Account.behind(channel), channel, amount));
    }

    private Posting posting(Kind kind, Entry debit, Entry credit) {
        return new Posting(kind, cause, order, at, List.of(debit, credit));
    }
}
