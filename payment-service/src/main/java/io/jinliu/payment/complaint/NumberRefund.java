package io.jinliu.payment.complaint;

import io.jinliu.common.audit.Audit;
import io.jinliu.common.id.Ids;
import io.jinliu.common.id.Slot;
import io.jinliu.payment.due.DueRef;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives the refund that a complaint leads to its number before it is asked for, so that it is asked for once. */
@Service
class NumberRefund {

    private final Complaints complaints;
    private final Ids ids;
    private final Audit audit;

    NumberRefund(Complaints complaints, Ids ids, Audit audit) {
        this.complaints = complaints;
        this.ids = ids;
        this.audit = audit;
    }

    /** @param nothing refunds that came to nothing: after one of them, there may be another */
    @Transactional
    public long of(long complaintNo, DueRef order, List<Long> nothing) {
        if (complaints.lock(complaintNo).isEmpty()) {
            throw new UnknownComplaint();
        }
        return complaints
                .refundOf(complaintNo, order)
                .filter(number -> !nothing.contains(number))
                .orElseGet(() -> next(complaintNo, order));
    }

    private long next(long complaintNo, DueRef order) {
        var number = ids.next(order.slot());
        complaints.leadsTo(complaintNo, order, number);
        audit.record(
                Slot.ofNumber(complaintNo),
                "complaint.refund",
                Long.toString(complaintNo),
                "refund %d of %s".formatted(number, order));
        return number;
    }
}
