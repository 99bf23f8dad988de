package io.jinliu.simulator.book;

/**
 * Somebody the merchant may share his money with.
 *
 * @param type how the channel knows the account
 * @param name empty when the merchant did not say
 * @param relation what he is to the merchant, or the merchant's memo of him
 */
public record Receiver(String type, String account, String name, String relation) {

    boolean is(String otherType, String otherAccount) {
        return type.equals(otherType) && account.equals(otherAccount);
    }
}
