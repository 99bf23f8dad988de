package io.jinliu.payment.complaint;

import io.jinliu.common.id.Slot;
import io.jinliu.common.security.Caller;
import io.jinliu.common.security.Role;
import io.jinliu.payment.channel.ToldComplaint.State;
import io.jinliu.payment.complaint.Complaint.Known;
import io.jinliu.payment.openitem.Kind;
import io.jinliu.payment.openitem.OpenItem;
import io.jinliu.payment.openitem.OpenItems;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Where complaints stand: the platform's people see all, a merchant those about his payments alone. */
@Service
public class ReadComplaint {

    private final Complaints complaints;
    private final Replies replies;
    private final OpenItems items;

    ReadComplaint(Complaints complaints, Replies replies, OpenItems items) {
        this.complaints = complaints;
        this.replies = replies;
        this.items = items;
    }

    /** @throws UnknownComplaint if there is none that the caller may see */
    public Standing read(long complaintNo, Caller caller) {
        var complaint = complaints
                .find(complaintNo)
                .filter(known -> maySee(caller, known))
                .orElseThrow(UnknownComplaint::new);
        var item = items.find(Slot.ofNumber(complaintNo), Kind.COMPLAINT, Long.toString(complaintNo));
        return new Standing(complaint, replies.of(complaintNo), item);
    }

    /** The newest first, at most {@link Complaints#MOST}. */
    public List<Complaint> list(Optional<State> state, Caller caller) {
        var all = caller.is(Role.OPERATOR) || caller.is(Role.FINANCE);
        if (!all && caller.merchant().isEmpty()) {
            return List.of();
        }
        return complaints.list(all ? Optional.empty() : caller.merchant(), state.map(State::name));
    }

    static boolean maySee(Caller caller, Complaint complaint) {
        return caller.is(Role.OPERATOR)
                || caller.is(Role.FINANCE)
                || (complaint instanceof Known known
                        && known.particulars()
                                .merchant()
                                .filter(caller::actsFor)
                                .isPresent());
    }

    /** A complaint, what we said to it, and who looks after it. */
    public record Standing(Complaint complaint, List<Reply> replies, Optional<OpenItem> item) {}
}
