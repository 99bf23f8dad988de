package io.jinliu.payment.merchant;

/** Nothing can be checked with this key. */
public final class UnusableKey extends AppRejection {

    private static final long serialVersionUID = 1;

    public UnusableKey(String why) {
        super(why);
    }
}
