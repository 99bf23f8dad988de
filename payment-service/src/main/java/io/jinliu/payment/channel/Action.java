package io.jinliu.payment.channel;

/**
 * What the buyer's device does next.
 *
 * @param value the text of the QR code, the address to open, the form to post, the SDK's parameters or our account as JSON
 */
public record Action(Type type, String value) {

    public static final Action NONE = new Action(Type.NONE, "");

    /** How the value is used. */
    public enum Type {
        QR_CODE,
        REDIRECT,
        FORM,
        SDK,
        /** Where to transfer the money to, and with which code. */
        TRANSFER,
        /** The same, and a voucher is to be handed in. */
        VOUCHER,
        NONE
    }
}
