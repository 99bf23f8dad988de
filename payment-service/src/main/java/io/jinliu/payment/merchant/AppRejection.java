package io.jinliu.payment.merchant;

/** The reasons a merchant's wish about apps is not fulfilled. Sealed, so that {@code AppProblems} must answer each of them. */
public abstract sealed class AppRejection extends RuntimeException permits UnknownApp, UnusableKey, TooManyApps {

    private static final long serialVersionUID = 1;

    AppRejection(String message) {
        super(message);
    }
}
