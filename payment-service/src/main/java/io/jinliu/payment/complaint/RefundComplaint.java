package io.jinliu.payment.complaint;

import io.jinliu.common.money.Money;
import io.jinliu.common.security.Caller;
import io.jinliu.payment.complaint.Complaint.Known;
import io.jinliu.payment.due.DueRef;
import io.jinliu.payment.refund.Refund;
import io.jinliu.payment.refund.RefundOrderMoney;
import io.jinliu.payment.refund.RefundOrderMoney.Share;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Gives a buyer back what he complains about, by the ordinary refund: one of each order, unless that came to nothing. */
@Service
public class RefundComplaint {

    private final ReadComplaint readComplaint;
    private final NumberRefund numberRefund;
    private final RefundOrderMoney refundOrderMoney;

    RefundComplaint(ReadComplaint readComplaint, NumberRefund numberRefund, RefundOrderMoney refundOrderMoney) {
        this.readComplaint = readComplaint;
        this.numberRefund = numberRefund;
        this.refundOrderMoney = refundOrderMoney;
    }

    /**
     * Asked again, it answers with the same refund; where several methods paid, with the first of them.
     *
     * @param amount all that is left if empty
     * @throws ComplaintRejection if it is not about this order
     * @throws io.jinliu.payment.refund.RefundRejection if nothing can be refunded
     */
    public Refund refund(
            long complaintNo, DueRef order, Optional<Money> amount, List<Share> lines, String reason, Caller caller) {
        var complaint = readComplaint.read(complaintNo, caller).complaint();
        if (!isAbout(complaint, order)) {
            throw new NotComplainedOf(order);
        }
        var nothing = refundOrderMoney.of(order, caller).stream()
                .filter(refund -> refund instanceof Refund.Closed || refund instanceof Refund.Rejected)
                .map(refund -> refund.terms().refundNo())
                .toList();
        var number = numberRefund.of(complaintNo, order, nothing);
        return refundOrderMoney
                .refund(number, order, amount, lines, reason, caller)
                .getFirst();
    }

    private static boolean isAbout(Complaint complaint, DueRef order) {
        return complaint instanceof Known known
                && known.particulars().payments().stream()
                        .anyMatch(payment -> payment.due().filter(order::equals).isPresent());
    }
}
