package io.jinliu.payment.collect.jpa;

import io.jinliu.common.jpa.NumberedRow;
import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.Method;
import io.jinliu.payment.collect.Terms;
import io.jinliu.payment.due.DueKind;
import io.jinliu.payment.due.DueRef;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A payment as a row: its terms, which never change, and the columns that {@link PaymentStates} reads and writes. */
@Entity
@Table(name = "payment")
class PaymentRow extends NumberedRow {

    @Column(name = "due_id", updatable = false)
    long dueId;

    @Column(name = "due_kind", updatable = false)
    String dueKind = "";

    @Column(name = "buyer_id", updatable = false)
    String buyerId = "";

    @Column(name = "merchant_id", updatable = false)
    String merchantId = "";

    @Column(updatable = false)
    String method = "";

    @Column(updatable = false)
    String channel = "";

    @Column(name = "amount_minor", updatable = false)
    long amountMinor;

    @Column(name = "held_minor", updatable = false)
    long heldMinor;

    @Column(updatable = false)
    String currency = "";

    @Column(updatable = false)
    String subject = "";

    /** Encrypted: who somebody is at a channel is personal. */
    @Column(name = "payer_id", updatable = false)
    @Nullable String payerId;

    @Column(updatable = false)
    int instalments;

    @Column(updatable = false)
    boolean splittable;

    @Column(name = "opened_at", updatable = false)
    Instant openedAt = Instant.EPOCH;

    @Column(name = "expires_at", updatable = false)
    Instant expiresAt = Instant.EPOCH;

    String state = "";

    @Column(name = "action_type")
    @Nullable String actionType;

    @Column(name = "action_value")
    @Nullable String actionValue;

    @Column(name = "receipt_id")
    @Nullable Long receiptId;

    @Column(name = "close_reason")
    @Nullable String closeReason;

    @Column(name = "refusal_code")
    @Nullable String refusalCode;

    @Column(name = "ask_at")
    @Nullable Instant askAt;

    int asked;

    @Version
    long version;

    protected PaymentRow() {}

    PaymentRow(Terms terms, @Nullable String payerId) {
        super(terms.paymentNo());
        this.dueId = terms.due().no();
        this.dueKind = terms.due().kind().name();
        this.buyerId = terms.buyer();
        this.merchantId = terms.merchant();
        this.method = terms.method().name();
        this.channel = terms.method().channel().name();
        this.amountMinor = terms.amount().minor();
        this.heldMinor = terms.held().minor();
        this.currency = terms.amount().currency().getCurrencyCode();
        this.subject = terms.subject();
        this.payerId = payerId;
        this.instalments = terms.instalments();
        this.splittable = terms.splittable();
        this.openedAt = terms.openedAt();
        this.expiresAt = terms.expiresAt();
    }

    Terms terms(Optional<String> payer) {
        return new Terms(
                number(),
                new DueRef(DueKind.valueOf(dueKind), dueId),
                buyerId,
                merchantId,
                Method.valueOf(method),
                Money.of(amountMinor, currency),
                Money.of(heldMinor, currency),
                subject,
                payer,
                instalments,
                splittable,
                openedAt,
                expiresAt);
    }
}
