package io.jinliu.payment.collect.jpa;

import io.jinliu.common.id.Slot;
import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.Action;
import io.jinliu.payment.channel.Method;
import io.jinliu.payment.collect.Closing;
import io.jinliu.payment.collect.Payment;
import io.jinliu.payment.collect.Payment.Closed;
import io.jinliu.payment.collect.Payment.Collected;
import io.jinliu.payment.collect.Payment.Diverted;
import io.jinliu.payment.collect.Payment.Pending;
import io.jinliu.payment.collect.Terms;
import io.jinliu.payment.due.DueKind;
import io.jinliu.payment.due.DueRef;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

@Entity
@Table(name = "payment")
@IdClass(PaymentKey.class)
class PaymentRow implements Persistable<PaymentKey> {

    @Id
    @Column(updatable = false)
    int slot;

    @Id
    @Column(updatable = false)
    long id;

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

    @Column(updatable = false)
    String currency = "";

    @Column(updatable = false)
    String subject = "";

    @Column(name = "payer_id", updatable = false)
    @Nullable String payerId;

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

    @Transient
    private boolean stored;

    protected PaymentRow() {}

    static PaymentRow of(Pending payment, Instant askAt) {
        var terms = payment.terms();
        var row = new PaymentRow();
        row.slot = Slot.ofNumber(terms.paymentNo()).value();
        row.id = terms.paymentNo();
        row.dueId = terms.due().no();
        row.dueKind = terms.due().kind().name();
        row.buyerId = terms.buyer();
        row.merchantId = terms.merchant();
        row.method = terms.method().name();
        row.channel = terms.method().channel().name();
        row.amountMinor = terms.amount().minor();
        row.currency = terms.amount().currency().getCurrencyCode();
        row.subject = terms.subject();
        row.payerId = terms.payerId().orElse(null);
        row.openedAt = terms.openedAt();
        row.expiresAt = terms.expiresAt();
        row.state = payment.state();
        row.askAt = askAt;
        return row;
    }

    /** Takes over what may change. */
    void become(Payment payment) {
        state = payment.state();
        switch (payment) {
            case Pending pending -> remember(pending.action());
            case Closed closed -> {
                closeReason = closed.why().reason() + " " + closed.why().detail();
                refusalCode = closed.why().channelCode().orElse(null);
                askAt = null;
            }
            case Collected collected -> settle(collected.receiptNo());
            case Diverted diverted -> settle(diverted.receiptNo());
        }
    }

    Payment payment() {
        return switch (state) {
            case "PENDING" -> new Pending(terms(), action(), asked);
            case "CLOSED" -> new Closed(terms(), closing());
            case "COLLECTED" -> new Collected(terms(), Objects.requireNonNull(receiptId));
            case "DIVERTED" -> new Diverted(terms(), Objects.requireNonNull(receiptId));
            default -> throw new IllegalStateException("Payment row in unknown state " + state);
        };
    }

    @Override
    public PaymentKey getId() {
        return new PaymentKey(slot, id);
    }

    @Override
    public boolean isNew() {
        return !stored;
    }

    @PostLoad
    @PostPersist
    void nowStored() {
        stored = true;
    }

    private void remember(Optional<Action> action) {
        actionType = action.map(Action::type).map(Enum::name).orElse(null);
        actionValue = action.map(Action::value).orElse(null);
    }

    private void settle(long receiptNo) {
        receiptId = receiptNo;
        askAt = null;
    }

    private Optional<Action> action() {
        return actionType == null || actionValue == null
                ? Optional.empty()
                : Optional.of(new Action(Action.Type.valueOf(actionType), actionValue));
    }

    private Closing closing() {
        var words = Objects.requireNonNull(closeReason).split(" ", 2);
        return new Closing(Closing.Reason.valueOf(words[0]), Optional.ofNullable(refusalCode), words[1]);
    }

    private Terms terms() {
        return new Terms(
                id,
                new DueRef(DueKind.valueOf(dueKind), dueId),
                buyerId,
                merchantId,
                Method.valueOf(method),
                Money.of(amountMinor, currency),
                subject,
                Optional.ofNullable(payerId),
                openedAt,
                expiresAt);
    }
}
