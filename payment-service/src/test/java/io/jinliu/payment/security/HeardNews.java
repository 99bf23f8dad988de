package io.jinliu.payment.security;

import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.ChannelAnswer;
import io.jinliu.payment.channel.ComplaintNews;
import io.jinliu.payment.channel.PaymentNews;
import io.jinliu.payment.channel.PayoutNews;
import io.jinliu.payment.channel.RefundAnswer;
import io.jinliu.payment.channel.RefundNews;
import io.jinliu.payment.channel.SharingNews;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what it was told; fails when it is told to. */
public final class HeardNews {

    public final List<Payment> payments = new CopyOnWriteArrayList<>();
    public final List<Refund> refunds = new CopyOnWriteArrayList<>();
    public final List<String> complaints = new CopyOnWriteArrayList<>();
    public final List<String> shares = new CopyOnWriteArrayList<>();
    public final List<String> payouts = new CopyOnWriteArrayList<>();
    public volatile boolean failing;

    public PaymentNews aboutPayments() {
        return (channel, outTradeNo, answer) -> {
            requireHealth();
            payments.add(new Payment(channel, outTradeNo, answer));
        };
    }

    public RefundNews aboutRefunds() {
        return (channel, outRefundNo, answer) -> {
            requireHealth();
            refunds.add(new Refund(channel, outRefundNo, answer));
        };
    }

    public ComplaintNews aboutComplaints() {
        return (_, complaintId) -> {
            requireHealth();
            complaints.add(complaintId);
        };
    }

    public SharingNews aboutShares() {
        return (_, number) -> {
            requireHealth();
            shares.add(number);
        };
    }

    public PayoutNews aboutPayouts() {
        return (_, outBillNo) -> {
            requireHealth();
            payouts.add(outBillNo);
        };
    }

    private void requireHealth() {
        if (failing) {
            throw new IllegalStateException("The database is away");
        }
    }

    /** One call of {@link PaymentNews}. */
    public record Payment(Channel channel, String outTradeNo, ChannelAnswer answer) {}

    /** One call of {@link RefundNews}. */
    public record Refund(Channel channel, String outRefundNo, RefundAnswer answer) {}
}
