package io.jinliu.payment.bank;

/** No refund waits for the bank with an account named. */
public final class NothingToOrder extends BankRejection {

    private static final long serialVersionUID = 1;

    public NothingToOrder() {
        super("No refund waits to be ordered");
    }
}
