package io.jinliu.payment.collect.jpa;

import static java.util.Objects.requireNonNull;

import io.jinliu.payment.channel.Action;
import io.jinliu.payment.collect.Closing;
import io.jinliu.payment.collect.Payment;
import io.jinliu.payment.collect.Payment.Closed;
import io.jinliu.payment.collect.Payment.Collected;
import io.jinliu.payment.collect.Payment.Diverted;
import io.jinliu.payment.collect.Payment.Pending;
import io.jinliu.payment.collect.Payment.Reversing;
import io.jinliu.payment.collect.Terms;
import java.util.Optional;

/** Rows of {@code payment} as states, and back. */
final class PaymentStates {

    private PaymentStates() {}

    static Payment read(PaymentRow row, Terms terms) {
        return switch (row.state) {
            case "PENDING" -> new Pending(terms, action(row), row.asked);
            case "REVERSING" -> new Reversing(terms, closing(row).reason(), row.asked);
            case "CLOSED" -> new Closed(terms, closing(row));
            case "COLLECTED" -> new Collected(terms, requireNonNull(row.receiptId));
            case "DIVERTED" -> new Diverted(terms, requireNonNull(row.receiptId));
            case String unknown -> throw new IllegalStateException("Payment row in unknown state " + unknown);
        };
    }

    /** Which state it is and what only that state has; when to ask again is written apart. */
    static void write(Payment payment, PaymentRow row) {
        row.state = payment.state();
        switch (payment) {
            case Pending pending -> remember(pending.action(), row);
            case Reversing reversing -> {
                row.closeReason = reversing.why() + " ";
                row.asked = reversing.asked();
            }
            case Closed closed -> {
                row.closeReason = closed.why().reason() + " " + closed.why().detail();
                row.refusalCode = closed.why().channelCode().orElse(null);
                row.askAt = null;
            }
            case Collected collected -> settle(collected.receiptNo(), row);
            case Diverted diverted -> settle(diverted.receiptNo(), row);
        }
    }

    private static void remember(Optional<Action> action, PaymentRow row) {
        row.actionType = action.map(Action::type).map(Enum::name).orElse(null);
        row.actionValue = action.map(Action::value).orElse(null);
    }

    private static void settle(long receiptNo, PaymentRow row) {
        row.receiptId = receiptNo;
        row.askAt = null;
    }

    private static Optional<Action> action(PaymentRow row) {
        return row.actionType == null || row.actionValue == null
                ? Optional.empty()
                : Optional.of(new Action(Action.Type.valueOf(row.actionType), row.actionValue));
    }

    private static Closing closing(PaymentRow row) {
        var words = requireNonNull(row.closeReason).split(" ", 2);
        return new Closing(Closing.Reason.valueOf(words[0]), Optional.ofNullable(row.refusalCode), words[1]);
    }
}
