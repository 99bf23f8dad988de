package io.jinliu.payment.merchant;

/** The merchant has as many apps as one may have. */
public final class TooManyApps extends AppRejection {

    private static final long serialVersionUID = 1;

    public TooManyApps(int most) {
        super("A merchant has at most %d apps".formatted(most));
    }
}
