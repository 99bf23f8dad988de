package io.jinliu.payment.bank;

/** There is no such statement, transfer, order, refund or voucher. */
public final class UnknownBankItem extends BankRejection {

    private static final long serialVersionUID = 1;

    public UnknownBankItem(String what) {
        super("There is no " + what);
    }
}
