package io.jinliu.payment.refund.jpa;

import io.jinliu.common.id.Slot;
import io.jinliu.common.jpa.RowKey;
import io.jinliu.common.meter.CommittedCounts;
import io.jinliu.payment.due.DueRef;
import io.jinliu.payment.refund.Refund;
import io.jinliu.payment.refund.RefundTerms;
import io.jinliu.payment.refund.Refunds;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** Refunds in MySQL, in the slot of their receipt. */
@Repository
class JpaRefunds implements Refunds {

    private final RefundRows rows;
    private final CommittedCounts counts;

    JpaRefunds(RefundRows rows, CommittedCounts counts) {
        this.rows = rows;
        this.counts = counts;
    }

    @Override
    public Optional<Refund> find(long refundNo) {
        return rows.find(Slot.ofNumber(refundNo).value(), refundNo).map(RefundStates::read);
    }

    @Override
    public Optional<Refund> lock(long refundNo) {
        return rows.lock(Slot.ofNumber(refundNo).value(), refundNo).map(RefundStates::read);
    }

    @Override
    public List<Refund> of(DueRef due) {
        return rows.of(due.slot().value(), due.no()).stream()
                .map(RefundStates::read)
                .toList();
    }

    @Override
    public void open(Refund.Requested refund, Instant askAt) {
        var row = new RefundRow(refund.terms());
        row.askAt = askAt;
        insert(refund, row);
    }

    @Override
    public void apply(Refund.Applied refund) {
        insert(refund, new RefundRow(refund.terms()));
    }

    private void insert(Refund refund, RefundRow row) {
        RefundStates.write(refund, row);
        rows.saveAndFlush(row);
        count(refund.terms(), row.state);
    }

    @Override
    public Refund decide(Refund refund, String by) {
        var row = rows.findById(RowKey.of(refund.terms().refundNo())).orElseThrow();
        row.decidedBy = by;
        if (refund instanceof Refund.Requested requested) {
            row.askAt = requested.notBefore();
        }
        return keep(refund);
    }

    @Override
    public Sent sentOf(long receiptNo) {
        var slot = Slot.ofNumber(receiptNo).value();
        return new Sent(rows.parts(slot, receiptNo), rows.latest(slot, receiptNo));
    }

    @Override
    public Refund keep(Refund refund) {
        var row = rows.findById(RowKey.of(refund.terms().refundNo())).orElseThrow();
        var before = row.state;
        RefundStates.write(refund, row);
        rows.saveAndFlush(row);
        if (!row.state.equals(before)) {
            count(refund.terms(), row.state);
        }
        if (refund instanceof Refund.Succeeded succeeded) {
            countMoney(succeeded.terms());
        }
        return refund;
    }

    @Override
    public void askAgainAt(long refundNo, Instant at) {
        rows.askAgainAt(Slot.ofNumber(refundNo).value(), refundNo, at);
    }

    private void count(RefundTerms terms, String state) {
        counts.add("refunds", 1, "channel", terms.channel().name(), "outcome", state.toLowerCase(Locale.ROOT));
    }

    private void countMoney(RefundTerms terms) {
        counts.add(
                "money.refunded.minor",
                terms.amount().minor(),
                "channel",
                terms.channel().name(),
                "currency",
                terms.amount().currency().getCurrencyCode());
    }
}
