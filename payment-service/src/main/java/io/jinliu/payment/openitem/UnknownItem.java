package io.jinliu.payment.openitem;

/** There is no such item. */
public final class UnknownItem extends OpenItemRejection {

    private static final long serialVersionUID = 1;

    public UnknownItem() {
        super("There is no such item");
    }
}
