package io.jinliu.payment.due.jpa;

import io.jinliu.common.jpa.RowKey;
import io.jinliu.common.money.Money;
import io.jinliu.payment.due.Owed.Line;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

@Entity
@Table(name = "due_line")
@IdClass(DueLineKey.class)
class DueLineRow {

    @Id
    @Column(updatable = false)
    int slot;

    @Id
    @Column(name = "due_id", updatable = false)
    long dueId;

    @Id
    int line;

    @Column(name = "amount_minor")
    long amountMinor;

    @Column(name = "refunded_minor")
    long refundedMinor;

    long quantity;

    protected DueLineRow() {}

    DueLineRow(RowKey due, Line line) {
        this.slot = due.slot();
        this.dueId = due.id();
        this.line = line.line();
        this.amountMinor = line.amount().minor();
        this.quantity = line.quantity();
    }

    Line line(String currency) {
        return new Line(line, quantity, Money.of(amountMinor, currency), Money.of(refundedMinor, currency));
    }
}
