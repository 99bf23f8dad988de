package io.jinliu.payment.bank;

/** It is larger than what it is said to be ever is. */
public final class FileTooLarge extends BankRejection {

    private static final long serialVersionUID = 1;

    public FileTooLarge(int most) {
        super("At most %d bytes".formatted(most));
    }
}
