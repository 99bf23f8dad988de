package io.jinliu.payment.storedvalue;

/** Tells a buyer something outside this conversation: by text message, in the end. */
public interface Messages {

    /** Sends it with the caller's transaction, or not at all. */
    void send(String buyer, String text);
}
