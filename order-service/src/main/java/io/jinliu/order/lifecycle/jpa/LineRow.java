package io.jinliu.order.lifecycle.jpa;

import io.jinliu.common.money.Money;
import io.jinliu.order.lifecycle.Line;
import io.jinliu.order.lifecycle.OrderNo;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Currency;

/** A line as a row; only what was refunded of it ever changes. */
@Entity
@Table(name = "order_line")
@IdClass(LineKey.class)
class LineRow {

    @Id
    private int slot;

    @Id
    @Column(name = "order_no")
    private long orderNo;

    @Id
    private int line;

    private String skuId = "";
    private String name = "";
    private int quantity;
    private long priceMinor;
    private long amountMinor;
    private long refundedMinor;

    protected LineRow() {}

    LineRow(OrderNo number, Line line) {
        this.slot = number.slot().value();
        this.orderNo = number.value();
        this.line = line.line();
        this.skuId = line.skuId();
        this.name = line.name();
        this.quantity = line.quantity();
        this.priceMinor = line.unitPrice().minor();
        this.amountMinor = line.amount().minor();
    }

    Line toLine(Currency currency) {
        return new Line(line, skuId, name, quantity, new Money(priceMinor, currency), new Money(amountMinor, currency));
    }

    Money refunded(Currency currency) {
        return new Money(refundedMinor, currency);
    }

    void refunded(Money refunded) {
        this.refundedMinor = refunded.minor();
    }
}
