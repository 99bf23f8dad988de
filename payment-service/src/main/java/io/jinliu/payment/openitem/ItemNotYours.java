package io.jinliu.payment.openitem;

/** Only who has taken it may end it. */
public final class ItemNotYours extends OpenItemRejection {

    private static final long serialVersionUID = 1;

    public ItemNotYours(long itemNo) {
        super("Item " + itemNo + " must be taken first by whoever resolves it");
    }
}
