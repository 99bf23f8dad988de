package io.jinliu.payment.storedvalue;

import io.jinliu.common.id.Slot;
import io.jinliu.common.money.Money;

/**
 * What we owe one buyer in one currency.
 *
 * @param balance what is his to spend, but for what is held of it
 * @param held what parts of open payments hold of the balance
 * @param frozen what he may not, until somebody releases it
 * @param version counts the entries
 */
public record Wallet(String buyer, Money balance, Money frozen, Money held, long version) {

    /** What he may spend now. */
    public Money spendable() {
        return balance.minus(held);
    }

    /** Where a buyer's wallets lie. */
    public static Slot slotOf(String buyer) {
        return Slot.ofOwner(buyer);
    }
}
