package io.jinliu.payment.storedvalue;

import io.jinliu.common.id.Slot;
import io.jinliu.common.money.Money;

/**
 * What we owe one buyer in one currency.
 *
 * @param balance what he may spend
 * @param frozen what he may not, until somebody releases it
 * @param version counts the entries
 */
public record Wallet(String buyer, Money balance, Money frozen, long version) {

    /** Where a buyer's wallets lie. */
    public static Slot slotOf(String buyer) {
        return Slot.ofOwner(buyer);
    }
}
