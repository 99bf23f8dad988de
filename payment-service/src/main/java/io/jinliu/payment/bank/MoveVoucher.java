package io.jinliu.payment.bank;

import io.jinliu.common.audit.Audit;
import io.jinliu.common.id.Slot;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides on a voucher while its row is locked. */
@Service
class MoveVoucher {

    private final Vouchers vouchers;
    private final BankSettings settings;
    private final Audit audit;

    MoveVoucher(Vouchers vouchers, BankSettings settings, Audit audit) {
        this.vouchers = vouchers;
        this.settings = settings;
        this.audit = audit;
    }

    @Transactional
    public Voucher confirm(long paymentNo, Voucher.Word word, String by) {
        if (!word.amount().currency().equals(settings.currency())) {
            throw new OtherWords("The account is kept in " + settings.currency());
        }
        return switch (lock(paymentNo)) {
            case Voucher.HandedIn handedIn ->
                kept(handedIn.confirm(word, by), word.amount() + " " + word.bankReference());
            case Voucher.ConfirmedOnce once -> kept(once.confirm(word, by), word.amount() + " " + word.bankReference());
            case Voucher.Confirmed done
            when done.two().equals(by) && done.word().equals(word) -> done;
            case Voucher decided -> throw new NotReady("The voucher", decided.state());
        };
    }

    @Transactional
    public Voucher reject(long paymentNo, String reason, String by) {
        return switch (lock(paymentNo)) {
            case Voucher.Undecided open -> kept(open.reject(reason, by), "rejected");
            case Voucher decided -> throw new NotReady("The voucher", decided.state());
        };
    }

    private Voucher lock(long paymentNo) {
        return vouchers.lock(paymentNo).orElseThrow(() -> new UnknownBankItem("voucher of " + paymentNo));
    }

    private Voucher kept(Voucher voucher, String detail) {
        var paymentNo = voucher.copy().paymentNo();
        vouchers.keep(voucher);
        audit.record(
                Slot.ofNumber(paymentNo),
                "voucher.decided",
                Long.toString(paymentNo),
                "%s: %s".formatted(voucher.state(), detail));
        return voucher;
    }
}
