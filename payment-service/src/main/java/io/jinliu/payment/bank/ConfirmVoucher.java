package io.jinliu.payment.bank;

import org.springframework.stereotype.Service;

/** Two persons, one after the other, say what a voucher is worth; or one says that it is worth nothing. */
@Service
public class ConfirmVoucher {

    private final MoveVoucher moveVoucher;
    private final SettleVoucher settleVoucher;

    ConfirmVoucher(MoveVoucher moveVoucher, SettleVoucher settleVoucher) {
        this.moveVoucher = moveVoucher;
        this.settleVoucher = settleVoucher;
    }

    /**
     * Confirms it, and collects if it was the second time.
     *
     * @throws UnknownBankItem if none was handed in
     * @throws SamePerson if the first asks again
     * @throws OtherWords if the second does not say the same
     * @throws NotReady if it is decided already
     */
    public Voucher confirm(long paymentNo, Voucher.Word word, String by) {
        var voucher = moveVoucher.confirm(paymentNo, word, by);
        if (voucher instanceof Voucher.Confirmed) {
            settleVoucher.settle(paymentNo);
        }
        return voucher;
    }

    /** @throws NotReady if it is confirmed for good */
    public Voucher reject(long paymentNo, String reason, String by) {
        return moveVoucher.reject(paymentNo, reason, by);
    }
}
