package io.jinliu.payment.bank;

/** The second person says something else than the first, or an amount of another currency than the account. */
public final class OtherWords extends BankRejection {

    private static final long serialVersionUID = 1;

    public OtherWords(String what) {
        super(what);
    }
}
