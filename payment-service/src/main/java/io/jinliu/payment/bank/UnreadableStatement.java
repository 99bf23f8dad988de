package io.jinliu.payment.bank;

/** It is no camt.053.001.02 of one booked statement. */
public final class UnreadableStatement extends BankRejection {

    private static final long serialVersionUID = 1;

    public UnreadableStatement(String why) {
        super("This is no statement: " + why);
    }
}
