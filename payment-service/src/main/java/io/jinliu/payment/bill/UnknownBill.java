package io.jinliu.payment.bill;

/** There is no such bill, or not this version of it. */
public final class UnknownBill extends BillRejection {

    private static final long serialVersionUID = 1;

    public UnknownBill(String what) {
        super("There is no " + what);
    }
}
