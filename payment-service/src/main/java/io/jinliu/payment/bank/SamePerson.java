package io.jinliu.payment.bank;

/** What one person has begun another confirms. */
public final class SamePerson extends BankRejection {

    private static final long serialVersionUID = 1;

    public SamePerson() {
        super("Somebody else than who began it confirms it");
    }
}
