package io.jinliu.payment.bank;

/** It is no picture and no PDF. */
public final class UnreadableVoucher extends BankRejection {

    private static final long serialVersionUID = 1;

    public UnreadableVoucher() {
        super("A voucher is a PNG, a JPEG or a PDF");
    }
}
