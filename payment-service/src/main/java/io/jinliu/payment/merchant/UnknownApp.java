package io.jinliu.payment.merchant;

/** There is no such app, or it is another merchant's. */
public final class UnknownApp extends AppRejection {

    private static final long serialVersionUID = 1;

    public UnknownApp() {
        super("There is no such app");
    }
}
