package io.jinliu.payment.unionpay;

import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.ChannelAnswer.Paid;
import io.jinliu.payment.channel.PaymentNews;
import io.jinliu.payment.channel.RefundAnswer.Succeeded;
import io.jinliu.payment.channel.RefundNews;
import io.jinliu.payment.security.CallbackDoor.News;
import io.jinliu.payment.security.CallbackRefused;
import io.jinliu.payment.security.CallbackRefused.Reason;
import io.jinliu.payment.security.RawCallback;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a notification that UnionPay signed, and finds out whether it is about us.
 *
 * <p>UnionPay signs no nonce, so age proves nothing; a replay is harmless because {@code queryId} says that it is the same
 * money.
 */
final class UnionpayNotices {

    private static final Logger LOG = LoggerFactory.getLogger(UnionpayNotices.class);

    private final UnionpaySeal seal;
    private final String merchantId;
    private final UnionpayAnswers answers;
    private final UnionpayRefundAnswers refundAnswers;
    private final PaymentNews payments;
    private final RefundNews refunds;

    UnionpayNotices(UnionpaySettings settings, Clock clock, PaymentNews payments, RefundNews refunds) {
        this.seal = UnionpaySeal.of(settings, clock);
        this.merchantId = settings.merchantId();
        this.answers = new UnionpayAnswers(clock);
        this.refundAnswers = new UnionpayRefundAnswers(clock);
        this.payments = payments;
        this.refunds = refunds;
    }

    News read(RawCallback callback) {
        var told = UnionpayFields.told(callback);
        var objection = seal.objection(told);
        if (objection.isPresent()) {
            throw new CallbackRefused(objection.get(), "UnionPay did not sign it, or not with a key we know");
        }
        var number = told.field("orderId").orElse("");
        requireOurs(told, number);
        if (!UnionpayCode.of(told).success()) {
            return nothing(number, "not done: " + UnionpayCode.of(told));
        }
        return switch (told.field("txnType").orElse("")) {
            case "01" -> payment(told, number);
            case "04" -> refund(told, number);
            case String other -> nothing(number, "told of a transaction we never ask for: " + other);
        };
    }

    /** Absent is not a match: a notification that does not say whose it is, is not ours. */
    private void requireOurs(UnionpayFields told, String number) {
        if (!told.says("merId", merchantId)
                || !told.says("currencyCode", UnionpayMoney.CNY)
                || number.isEmpty()
                || told.field("txnAmt").isEmpty()) {
            throw new CallbackRefused(Reason.NOT_OURS, number, "Another merchant or currency, or no order");
        }
    }

    /** Only "done" is news; whatever else it says, asking is safer than believing it. */
    private static News nothing(String number, String what) {
        return new News(number, () -> LOG.info("{} is {}", number, what));
    }

    private News payment(UnionpayFields told, String number) {
        if (answers.paid(told) instanceof Paid paid) {
            return new News(number, () -> payments.heard(Channel.UNIONPAY, number, paid));
        }
        throw new CallbackRefused(Reason.UNREADABLE, number, "Paid without a number, an amount or a time");
    }

    private News refund(UnionpayFields told, String number) {
        if (refundAnswers.done(told) instanceof Succeeded done) {
            return new News(number, () -> refunds.heard(Channel.UNIONPAY, number, done));
        }
        throw new CallbackRefused(Reason.UNREADABLE, number, "Refunded without a number, an amount or a time");
    }
}
