package io.jinliu.payment.bank;

/**
 * What a payer must know to send us money; its components' names are the API's.
 *
 * @param amount in the currency's major unit, exact
 * @param reference by which we know the transfer again
 */
public record WhereTo(String account, String holder, String bank, String amount, String currency, String reference) {

    /** How it is written for the payer's device. */
    @FunctionalInterface
    public interface Writing {

        String write(WhereTo whereTo);
    }
}
