package io.jinliu.payment.collect;

/** The reasons this feature says no. Sealed, so that {@code PaymentProblems} must answer each of them. */
public abstract sealed class PaymentRejection extends RuntimeException
        permits UnknownDue,
                NothingDue,
                UnknownPayment,
                ChannelUnavailable,
                PayerNeeded,
                NotOfThisMethod,
                MethodNotOffered,
                MethodIsOff,
                PartsDoNotFit,
                PartNotCovered,
                SecondFactorNeeded,
                WrongCode,
                TooManyCodes,
                WrongPin,
                CardLocked {

    private static final long serialVersionUID = 1;

    PaymentRejection(String message) {
        super(message);
    }
}
