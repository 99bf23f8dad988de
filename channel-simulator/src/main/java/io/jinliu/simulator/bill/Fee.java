package io.jinliu.simulator.bill;

/**
 * What a channel keeps of a payment: 0.60 % of it, half a fen rounded up, given back as the payment is refunded. It
 * appears in bills only; the book's sums are gross.
 */
public final class Fee {

    public static final String RATE = "0.60%";

    private static final int PER_TEN_THOUSAND = 60;

    private Fee() {}

    /** In fen. */
    public static long of(long amountFen) {
        return halfUp(Math.multiplyExact(amountFen, PER_TEN_THOUSAND), 10_000);
    }

    /** What has come back of a fee when so much of its payment was refunded: in the end all, whatever the parts. */
    static long returned(long amountFen, long refundedFen) {
        return halfUp(Math.multiplyExact(of(amountFen), refundedFen), amountFen);
    }

    private static long halfUp(long dividend, long divisor) {
        return (Math.multiplyExact(dividend, 2) + divisor) / Math.multiplyExact(divisor, 2);
    }
}
