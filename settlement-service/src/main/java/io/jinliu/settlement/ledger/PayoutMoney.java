package io.jinliu.settlement.ledger;

import static io.jinliu.settlement.ledger.Account.CHANNEL_CLEARING;
import static io.jinliu.settlement.ledger.Account.MERCHANT_PAYOUTS;
import static io.jinliu.settlement.ledger.Account.PAYOUTS;
import static io.jinliu.settlement.ledger.Account.PAYOUT_EXPENSE;
import static io.jinliu.settlement.ledger.Account.PLATFORM;

import io.jinliu.common.id.Slot;
import io.jinliu.common.money.Money;
import io.jinliu.settlement.ledger.Posting.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Money that payment-service pays out to a person. While it is under way it is ours no longer and at the channel still.
 *
 * @param cause the payout's number
 * @param account who bears it: a merchant, who owes it to us then, or {@link Account#PLATFORM}
 * @param amount positive
 */
public record PayoutMoney(String cause, String channel, String account, Money amount, Instant at) {

    public PayoutMoney {
        if (!amount.positive()) {
            throw new IllegalArgumentException("%s pays out %s".formatted(cause, amount));
        }
    }

    /** The slot of the payout's number. */
    public Slot slot() {
        return Slot.ofNumber(Long.parseLong(cause));
    }

    /** It may leave from now on. */
    public Posting reserved() {
        return posting(Kind.PAYOUT, Entry.debit(bearer(), account, amount), Entry.credit(PAYOUTS, channel, amount));
    }

    public Posting paid() {
        return posting(
                Kind.PAYOUT_PAID,
                Entry.debit(PAYOUTS, channel, amount),
                Entry.credit(CHANNEL_CLEARING, channel, amount));
    }

    /** It will not leave any more. */
    public Posting released() {
        return posting(
                Kind.PAYOUT_RELEASE, Entry.debit(PAYOUTS, channel, amount), Entry.credit(bearer(), account, amount));
    }

    private Account bearer() {
        return account.equals(PLATFORM) ? PAYOUT_EXPENSE : MERCHANT_PAYOUTS;
    }

    private Posting posting(Kind kind, Entry debit, Entry credit) {
        return new Posting(kind, cause, Optional.empty(), at, List.of(debit, credit));
    }
}
