package io.jinliu.simulator.channel;

import io.jinliu.simulator.book.Book;
import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.Entry.NoticeQueued;
import io.jinliu.simulator.book.Notice;
import io.jinliu.simulator.book.NoticeKind;
import io.jinliu.simulator.book.Order;
import io.jinliu.simulator.book.Payment;
import io.jinliu.simulator.book.Refund;
import io.jinliu.simulator.book.Transfer;
import io.jinliu.simulator.wire.Times;
import java.time.Duration;
import java.time.Instant;

/** Decides who is told what. Called inside {@code Book.exclusively}, beside the entry that made the news. */
public final class News {

    /** After this Alipay refunds no more and says TRADE_FINISHED. */
    public static final Duration REFUND_WINDOW = Duration.ofDays(365);

    private final Book book;
    private final Numbers numbers;
    private final Times times;

    public News(Book book, Numbers numbers, Times times) {
        this.book = book;
        this.numbers = numbers;
        this.times = times;
    }

    public void paid(Channel channel, Order order, Payment payment) {
        queue(channel, NoticeKind.PAID, payment, order.notifyUrl(), times.now());
        if (channel == Channel.ALIPAY) {
            queue(
                    channel,
                    NoticeKind.FINISHED,
                    payment,
                    order.notifyUrl(),
                    payment.paidAt().plus(REFUND_WINDOW));
        }
    }

    /**
     * WeChat Pay tells every end of a refund where the refund asked for it, UnionPay only its success; Alipay tells
     * success where the order did.
     */
    public void refunded(Channel channel, Order order, Payment payment, Refund refund) {
        switch (refund.state()) {
            case PROCESSING -> {}
            case SUCCESS -> queue(channel, NoticeKind.REFUND_SUCCESS, order, payment, refund);
            case ABNORMAL -> queueAtWechat(channel, NoticeKind.REFUND_ABNORMAL, order, payment, refund);
            case CLOSED -> queueAtWechat(channel, NoticeKind.REFUND_CLOSED, order, payment, refund);
        }
    }

    /** @param about which share, return or remark it is, by its number */
    public void told(Channel channel, NoticeKind kind, Payment payment, String about, String url) {
        queue(channel, kind, payment, about, url, times.now());
    }

    /** Only WeChat Pay tells, and of single transfers only, once they have ended. */
    public void transferred(Channel channel, Transfer transfer) {
        boolean told = channel == Channel.WECHAT
                && transfer.state().ended()
                && transfer.batchNo().isEmpty()
                && !transfer.notifyUrl().isEmpty();
        if (told) {
            book.record(new NoticeQueued(new Notice(
                    numbers.notice(channel),
                    channel,
                    NoticeKind.TRANSFER,
                    transfer.outNo(),
                    transfer.transferId(),
                    "",
                    0,
                    transfer.notifyUrl(),
                    times.now(),
                    0,
                    times.now())));
        }
    }

    private void queueAtWechat(Channel channel, NoticeKind kind, Order order, Payment payment, Refund refund) {
        if (channel == Channel.WECHAT) {
            queue(channel, kind, order, payment, refund);
        }
    }

    private void queue(Channel channel, NoticeKind kind, Order order, Payment payment, Refund refund) {
        var url = channel == Channel.ALIPAY ? order.notifyUrl() : refund.notifyUrl();
        queue(channel, kind, payment, refund.refundId(), url, times.now());
    }

    private void queue(Channel channel, NoticeKind kind, Payment payment, String url, Instant dueAt) {
        queue(channel, kind, payment, "", url, dueAt);
    }

    private void queue(Channel channel, NoticeKind kind, Payment payment, String refundId, String url, Instant dueAt) {
        if (url.isEmpty()) {
            return; // the merchant asked not to be told
        }
        book.record(new NoticeQueued(new Notice(
                numbers.notice(channel),
                channel,
                kind,
                payment.outTradeNo(),
                payment.transactionId(),
                refundId,
                book.of(channel).refunded(payment),
                url,
                times.now(),
                0,
                dueAt)));
    }
}
