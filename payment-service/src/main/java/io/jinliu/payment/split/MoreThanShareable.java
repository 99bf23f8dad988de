package io.jinliu.payment.split;

/** It asks for more than was collected and neither refunded nor shared. */
public final class MoreThanShareable extends SplitRejection {

    private static final long serialVersionUID = 1;

    public MoreThanShareable(String why) {
        super("There is not so much to share: " + why);
    }
}
