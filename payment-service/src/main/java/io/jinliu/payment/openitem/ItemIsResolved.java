package io.jinliu.payment.openitem;

/** It has ended already. */
public final class ItemIsResolved extends OpenItemRejection {

    private static final long serialVersionUID = 1;

    public ItemIsResolved(long itemNo) {
        super("Item " + itemNo + " is resolved");
    }
}
