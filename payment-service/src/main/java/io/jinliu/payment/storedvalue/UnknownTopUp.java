package io.jinliu.payment.storedvalue;

/** There is no such top-up, or it is another buyer's. */
public final class UnknownTopUp extends StoredValueRejection {

    private static final long serialVersionUID = 1;

    public UnknownTopUp(String number) {
        super("There is no top-up " + number);
    }
}
