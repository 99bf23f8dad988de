package io.jinliu.payment.refund.jpa;

import io.jinliu.common.jpa.RowKey;
import io.jinliu.common.money.Money;
import io.jinliu.payment.refund.RefundTerms.Line;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

@Entity
@Table(name = "refund_line")
@IdClass(RefundLineKey.class)
class RefundLineRow {

    @Id
    @Column(updatable = false)
    int slot;

    @Id
    @Column(name = "refund_id", updatable = false)
    long refundId;

    @Id
    int line;

    @Column(name = "amount_minor", updatable = false)
    long amountMinor;

    protected RefundLineRow() {}

    RefundLineRow(RowKey refund, Line line) {
        this.slot = refund.slot();
        this.refundId = refund.id();
        this.line = line.line();
        this.amountMinor = line.amount().minor();
    }

    Line line(String currency) {
        return new Line(line, Money.of(amountMinor, currency));
    }
}
