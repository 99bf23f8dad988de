package io.jinliu.payment.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.common.id.Slot;
import io.jinliu.payment.Told;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.collect.Desk;
import io.jinliu.payment.complaint.Complaint.Announced;
import io.jinliu.payment.complaint.Complaint.Origin;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The number of a complaint's refund is known before the refund is: whoever asks again asks for the same. */
class RefundingComplaintsTest {

    static final long COMPLAINT = 7L << 10 | 5;

    final Desk desk = new Desk();
    final Told told = new Told();
    final InMemoryComplaints complaints = new InMemoryComplaints();
    final NumberRefund numberRefund = new NumberRefund(complaints, desk.ids, told);

    @Test
    void it_lies_with_its_order_and_changes_only_when_it_came_to_nothing() {
        complaints.announce(new Announced(new Origin(COMPLAINT, Channel.WECHAT_PAY, "C1", Desk.NOON)));
        var first = numberRefund.of(COMPLAINT, Desk.DUE, List.of());
        assertThat(Slot.ofNumber(first)).isEqualTo(Desk.DUE.slot());
        assertThat(numberRefund.of(COMPLAINT, Desk.DUE, List.of())).isEqualTo(first);
        assertThat(numberRefund.of(COMPLAINT, Desk.DUE, List.of(first))).isNotEqualTo(first);
        assertThat(told.audited).containsExactly("complaint.refund", "complaint.refund");
    }
}
