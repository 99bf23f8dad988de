package io.jinliu.payment.bank;

import io.jinliu.common.audit.Audit;
import io.jinliu.common.id.Slot;
import io.jinliu.common.security.Caller;
import io.jinliu.payment.channel.Method;
import io.jinliu.payment.collect.Payment;
import io.jinliu.payment.collect.ReadPayment;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes what a payer shows of his payment elsewhere. */
@Service
public class HandInVoucher {

    private static final int LARGEST = 2 << 20;

    private final ReadPayment readPayment;
    private final Vouchers vouchers;
    private final Audit audit;
    private final Clock clock;

    HandInVoucher(ReadPayment readPayment, Vouchers vouchers, Audit audit, Clock clock) {
        this.readPayment = readPayment;
        this.vouchers = vouchers;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Keeps a voucher; the same again changes nothing. A payment that is closed may have been paid before, so its payer
     * is heard too.
     *
     * @param file PNG, JPEG or PDF, at most 2 MiB
     * @throws io.jinliu.payment.collect.UnknownPayment if it is not the caller's
     * @throws NotReady if it is no offline payment, is paid, or has a voucher that nobody rejected
     * @throws FileTooLarge if it is larger
     * @throws UnreadableVoucher if it is something else
     */
    @Transactional
    public Voucher handIn(long paymentNo, Caller payer, byte[] file) {
        requireOpen(readPayment.read(paymentNo, payer));
        if (file.length > LARGEST) {
            throw new FileTooLarge(LARGEST);
        }
        var type = MediaTypes.of(file).orElseThrow(UnreadableVoucher::new);
        var digest = ImportStatement.sha256(file);
        var known = vouchers.lock(paymentNo).filter(voucher -> !(voucher instanceof Voucher.Rejected));
        if (known.isPresent()) {
            return same(known.get(), digest);
        }
        var voucher = new Voucher.HandedIn(new Voucher.Copy(paymentNo, type, digest, clock.instant()));
        vouchers.handIn(voucher, file);
        audit.record(Slot.ofNumber(paymentNo), "voucher.handed-in", Long.toString(paymentNo), "SHA-256 " + digest);
        return voucher;
    }

    /** Nothing while none was handed in. */
    @Transactional(readOnly = true)
    public Optional<Voucher> read(long paymentNo, Caller caller) {
        var payment = readPayment.read(paymentNo, caller);
        return vouchers.find(payment.terms().paymentNo());
    }

    /** @throws UnknownBankItem if none was handed in */
    @Transactional(readOnly = true)
    public byte[] file(long paymentNo) {
        if (vouchers.find(paymentNo).isEmpty()) {
            throw new UnknownBankItem("voucher of " + paymentNo);
        }
        return vouchers.file(paymentNo);
    }

    private static void requireOpen(Payment payment) {
        var terms = payment.terms();
        if (terms.method() != Method.OFFLINE || !(payment instanceof Payment.Uncollected)) {
            throw new NotReady("%s payment %d".formatted(terms.method(), terms.paymentNo()), payment.state());
        }
    }

    private static Voucher same(Voucher known, String digest) {
        if (!known.copy().digest().equals(digest)) {
            throw new NotReady("The voucher", known.state());
        }
        return known;
    }
}
