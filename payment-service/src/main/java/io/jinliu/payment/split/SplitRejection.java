package io.jinliu.payment.split;

/** The reasons this feature says no. Sealed, so that {@code SplitProblems} must answer each of them. */
public abstract sealed class SplitRejection extends RuntimeException
        permits UnknownSplit,
                NotSplittable,
                MoreThanShareable,
                SplitTooLarge,
                ReceiverNamedTwice,
                ShareTooSmall,
                NotOfThisChannel {

    private static final long serialVersionUID = 1;

    SplitRejection(String message) {
        super(message);
    }
}
