package io.jinliu.simulator.book;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of the journal: something that happened and will never be edited. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "entry")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Entry.OrderOpened.class, name = "order-opened"),
    @JsonSubTypes.Type(value = Entry.OrderScanned.class, name = "order-scanned"),
    @JsonSubTypes.Type(value = Entry.OrderClosed.class, name = "order-closed"),
    @JsonSubTypes.Type(value = Entry.OrderRevoked.class, name = "order-revoked"),
    @JsonSubTypes.Type(value = Entry.PaymentRefused.class, name = "payment-refused"),
    @JsonSubTypes.Type(value = Entry.CodeShown.class, name = "code-shown"),
    @JsonSubTypes.Type(value = Entry.MoneyPaid.class, name = "money-paid"),
    @JsonSubTypes.Type(value = Entry.RefundAccepted.class, name = "refund-accepted"),
    @JsonSubTypes.Type(value = Entry.RefundMoved.class, name = "refund-moved"),
    @JsonSubTypes.Type(value = Entry.SplitChanged.class, name = "split-changed"),
    @JsonSubTypes.Type(value = Entry.ComplaintChanged.class, name = "complaint-changed"),
    @JsonSubTypes.Type(value = Entry.TransferAsked.class, name = "transfer-asked"),
    @JsonSubTypes.Type(value = Entry.BatchAsked.class, name = "batch-asked"),
    @JsonSubTypes.Type(value = Entry.TransferMoved.class, name = "transfer-moved"),
    @JsonSubTypes.Type(value = Entry.BalanceSet.class, name = "balance-set"),
    @JsonSubTypes.Type(value = Entry.PayeeTold.class, name = "payee-told"),
    @JsonSubTypes.Type(value = Entry.NoticeQueued.class, name = "notice-queued"),
    @JsonSubTypes.Type(value = Entry.NoticeTried.class, name = "notice-tried")
})
public sealed interface Entry {

    /** What happened to the money and orders of one channel. */
    sealed interface OfChannel extends Entry {
        Channel channel();
    }

    /** What happened to the merchant's own money at one channel, and what is known of those who get it. */
    sealed interface OfPurse extends Entry {
        Channel channel();
    }

    /** What happened to the news about it. */
    sealed interface OfNotice extends Entry {}

    record OrderOpened(Channel channel, Order order) implements OfChannel {}

    record OrderScanned(Channel channel, String outTradeNo, Scan scan) implements OfChannel {}

    record OrderClosed(Channel channel, String outTradeNo, Instant at) implements OfChannel {}

    /** The merchant undid an order that nobody had paid. */
    record OrderRevoked(Channel channel, String outTradeNo, Instant at) implements OfChannel {}

    /** The payer was asked for a password and declined. */
    record PaymentRefused(Channel channel, String outTradeNo, Instant at) implements OfChannel {}

    record CodeShown(Channel channel, PayerCode code) implements OfChannel {}

    record MoneyPaid(Channel channel, Payment payment) implements OfChannel {}

    record RefundAccepted(Channel channel, Refund refund) implements OfChannel {}

    record RefundMoved(Channel channel, String refundId, RefundState state, Instant at) implements OfChannel {}

    record SplitChanged(Channel channel, SplitEvent event) implements OfChannel {}

    record ComplaintChanged(Channel channel, ComplaintEvent event) implements OfChannel {}

    record TransferAsked(Channel channel, Transfer transfer) implements OfPurse {}

    /** All rows in one line: a batch is taken whole or not at all. */
    record BatchAsked(Channel channel, TransferBatch batch, List<Transfer> rows) implements OfPurse {}

    record TransferMoved(Channel channel, String transferId, TransferState state, String reason, Instant at)
            implements OfPurse {}

    /** The merchant's balance is this much from now on. */
    record BalanceSet(Channel channel, String number, long amountFen, Instant at) implements OfPurse {}

    record PayeeTold(Channel channel, Payee payee) implements OfPurse {}

    record NoticeQueued(Notice notice) implements OfNotice {}

    /** {@code next} is null when nobody will try again: it was heard, or the channel gave up. */
    record NoticeTried(
            String noticeId, Instant at, @Nullable Instant next) implements OfNotice {}
}
