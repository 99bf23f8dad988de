package io.jinliu.order.lifecycle.jpa;

import io.jinliu.common.jpa.NumberedRow;
import io.jinliu.common.money.Money;
import io.jinliu.order.lifecycle.CloseCause;
import io.jinliu.order.lifecycle.OrderNo;
import io.jinliu.order.lifecycle.Payment;
import io.jinliu.order.lifecycle.Purchase;
import io.jinliu.order.lifecycle.Refunds;
import io.jinliu.order.lifecycle.Shipment;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order as a row. Which columns are set follows from {@code state}; {@code due_at} is when a sweep looks again. */
@Entity
@Table(name = "orders")
@AttributeOverride(name = "id", column = @Column(name = "order_no", updatable = false))
class OrderRow extends NumberedRow {

    String buyerId = "";
    String merchantId = "";
    String state = "";

    @Enumerated(EnumType.STRING)
    @Nullable CloseCause closeCause;

    long amountMinor;
    long refundedMinor;
    String currency = "CNY";
    String title = "";
    int lineCount;
    Instant placedAt = Instant.EPOCH;
    Instant payBefore = Instant.EPOCH;

    @Nullable Instant closingAt;

    @Nullable String paymentNo;

    @Nullable Instant paidAt;

    @Nullable String carrier;

    @Nullable String trackingNo;

    @Nullable Instant shippedAt;

    @Nullable Instant completedAt;

    @Nullable Instant closedAt;

    @Nullable Instant dueAt;

    @Version
    long version;

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "slot", referencedColumnName = "slot", insertable = false, updatable = false)
    @JoinColumn(name = "order_no", referencedColumnName = "order_no", insertable = false, updatable = false)
    @OrderBy("line")
    List<LineRow> lines = new ArrayList<>();

    protected OrderRow() {}

    OrderRow(Purchase purchase) {
        super(purchase.number().value());
        this.buyerId = purchase.buyerId();
        this.merchantId = purchase.merchantId();
        this.amountMinor = purchase.amount().minor();
        this.currency = purchase.amount().currency().getCurrencyCode();
        this.title = purchase.title();
        this.lineCount = purchase.lines().size();
        this.placedAt = purchase.placedAt();
        this.payBefore = purchase.payBefore();
        purchase.lines().forEach(line -> lines.add(new LineRow(purchase.number(), line)));
    }

    Purchase purchase() {
        var unit = Currency.getInstance(currency);
        return new Purchase(
                new OrderNo(number()),
                buyerId,
                merchantId,
                lines.stream().map(line -> line.toLine(unit)).toList(),
                new Money(amountMinor, unit),
                placedAt,
                payBefore);
    }

    Refunds refunds() {
        var unit = Currency.getInstance(currency);
        return new Refunds(lines.stream().map(line -> line.refunded(unit)).toList());
    }

    void refunded(Refunds refunds) {
        this.refundedMinor = refunds.total().minor();
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).refunded(refunds.perLine().get(i));
        }
    }

    @Nullable Payment payment() {
        return paymentNo == null || paidAt == null ? null : new Payment(paymentNo, paidAt);
    }

    void paid(Payment payment) {
        this.paymentNo = payment.paymentNo();
        this.paidAt = payment.at();
    }

    @Nullable Shipment shipment() {
        return carrier == null || trackingNo == null || shippedAt == null
                ? null
                : new Shipment(carrier, trackingNo, shippedAt);
    }

    void shipped(Shipment shipment) {
        this.carrier = shipment.carrier();
        this.trackingNo = shipment.trackingNo();
        this.shippedAt = shipment.at();
    }
}
