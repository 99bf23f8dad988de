package io.jinliu.payment.bank;

/** Its entries do not lead from its opening to its closing, or it does not go on where the last one ended. */
public final class StatementDoesNotFit extends BankRejection {

    private static final long serialVersionUID = 1;

    public StatementDoesNotFit(String why) {
        super(why);
    }
}
