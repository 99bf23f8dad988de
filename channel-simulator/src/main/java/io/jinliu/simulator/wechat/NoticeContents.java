package io.jinliu.simulator.wechat;

import io.jinliu.simulator.book.Accounts;
import io.jinliu.simulator.book.Book;
import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.Notice;
import io.jinliu.simulator.book.NoticeKind;
import io.jinliu.simulator.channel.Twist;
import io.jinliu.simulator.wechat.complaint.ComplaintOffice;
import io.jinliu.simulator.wechat.share.ProfitSharing;
import io.jinliu.simulator.wechat.transfer.WechatTransfers;
import tools.jackson.databind.node.ObjectNode;

/** What a notice says before it is encrypted. */
final class NoticeContents {

    private final Book book;
    private final TransactionView transactions;
    private final RefundView refunds;
    private final ProfitSharing sharing;
    private final ComplaintOffice complaints;
    private final WechatTransfers transfers;

    NoticeContents(
            Book book,
            TransactionView transactions,
            RefundView refunds,
            ProfitSharing sharing,
            ComplaintOffice complaints,
            WechatTransfers transfers) {
        this.book = book;
        this.transactions = transactions;
        this.refunds = refunds;
        this.sharing = sharing;
        this.complaints = complaints;
        this.transfers = transfers;
    }

    ObjectNode of(Notice notice, Twist twist) {
        return book.exclusively(() -> switch (notice.kind()) {
            case PAID -> payment(notice, twist);
            case REFUND_SUCCESS, REFUND_ABNORMAL, REFUND_CLOSED -> refund(notice, twist);
            case SHARED -> sharing.shareNews(notice, twist);
            case SHARE_RETURNED -> sharing.returnNews(notice, twist);
            case COMPLAINT_CREATED, COMPLAINT_CHANGED -> complaints.news(notice);
            case TRANSFER -> transfers.news(notice, twist);
            case FINISHED -> throw neverTold();
        });
    }

    private ObjectNode payment(Notice notice, Twist twist) {
        var order = accounts().trade(notice.outTradeNo()).orElseThrow().order();
        var payment = accounts().payment(notice.transactionId()).orElseThrow();
        return transactions.paid(order, payment, twist.amount(payment.amountFen()));
    }

    private ObjectNode refund(Notice notice, Twist twist) {
        var payment = accounts().payment(notice.transactionId()).orElseThrow();
        var refund = accounts().refund(notice.refundId());
        return refunds.news(refund, payment, status(notice.kind()), twist.amount(refund.amountFen()));
    }

    /** The state a refund's notice tells of. */
    static String status(NoticeKind kind) {
        return switch (kind) {
            case REFUND_SUCCESS -> "SUCCESS";
            case REFUND_ABNORMAL -> "ABNORMAL";
            case REFUND_CLOSED -> "CLOSED";
            case PAID, FINISHED, SHARED, SHARE_RETURNED, COMPLAINT_CREATED, COMPLAINT_CHANGED, TRANSFER ->
                throw new IllegalStateException("Not the news of a refund: " + kind);
        };
    }

    static IllegalStateException neverTold() {
        return new IllegalStateException("WeChat Pay never tells that a trade has finished");
    }

    private Accounts accounts() {
        return book.of(Channel.WECHAT);
    }
}
