package io.jinliu.payment.channel;

/**
 * What the buyer's device does next.
 *
 * @param value the text of the QR code, the address to open, the form to post, or the SDK's parameters as JSON
 */
public record Action(Type type, String value) {

    public static final Action NONE = new Action(Type.NONE, "");

    /** How the value is used. */
    public enum Type {
        QR_CODE,
        REDIRECT,
        FORM,
        SDK,
        NONE
    }
}
