package io.jinliu.payment.channel;

import java.util.Optional;

/**
 * Where money goes that its own account cannot take any more. Personal: passed on encrypted, never kept.
 *
 * @param holder empty where it is the merchant's own account, which the channel knows
 */
public record BankAccount(Optional<Holder> holder) {

    /** The merchant's own account. */
    public static final BankAccount MERCHANTS = new BankAccount(Optional.empty());

    /**
     * The buyer's account.
     *
     * @param bank the channel's word for the bank, e.g. {@code ICBC_DEBIT}
     */
    public record Holder(String bank, String number, String name) {

        @Override
        public String toString() {
            return "Holder[***]";
        }
    }

    /** The channel's word, which may stand in an audit row. */
    public String type() {
        return holder.isPresent() ? "USER_BANK_CARD" : "MERCHANT_BANK_CARD";
    }
}
