package io.jinliu.payment.openitem;

/** Words do not end it: money or another side must move first. */
public final class ItemNeedsItsCommand extends OpenItemRejection {

    private static final long serialVersionUID = 1;

    public ItemNeedsItsCommand(String command) {
        super("It ends by " + command);
    }
}
