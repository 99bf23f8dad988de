package io.jinliu.payment.split;

/** The payment was not opened to be split, has collected nothing, or what was frozen of it is released. */
public final class NotSplittable extends SplitRejection {

    private static final long serialVersionUID = 1;

    public NotSplittable(String why) {
        super("This payment cannot be split: " + why);
    }
}
