package io.jinliu.simulator.channel;

import io.jinliu.simulator.book.Book;
import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.Complaint;
import io.jinliu.simulator.book.ComplaintEvent.Filed;
import io.jinliu.simulator.book.ComplaintEvent.Remarked;
import io.jinliu.simulator.book.ComplaintStep;
import io.jinliu.simulator.book.Complaints;
import io.jinliu.simulator.book.Entry.ComplaintChanged;
import io.jinliu.simulator.book.NoticeKind;
import io.jinliu.simulator.book.Payment;
import io.jinliu.simulator.book.Remark;
import io.jinliu.simulator.book.Trade;
import io.jinliu.simulator.book.Trade.Paid;
import io.jinliu.simulator.wire.Times;
import java.util.List;

/** Takes what payers complain of and what merchants say to it; each step is news for the merchant. */
public final class ComplaintDesk {

    private final Book book;
    private final Numbers numbers;
    private final News news;
    private final Times times;

    public ComplaintDesk(Book book, Numbers numbers, News news, Times times) {
        this.book = book;
        this.numbers = numbers;
        this.news = news;
        this.times = times;
    }

    /** A second complaint about the same payment goes on with the first. Refuses what nobody has paid. */
    public Complaint complain(Channel channel, String outTradeNo, String text, String phone) {
        return book.exclusively(() -> {
            var payment = payment(channel, outTradeNo);
            return of(channel)
                    .about(payment.transactionId())
                    .map(known -> remark(channel, known, ComplaintStep.CONTINUED, text))
                    .orElseGet(() -> file(channel, payment, text, phone));
        });
    }

    /** Called inside {@code Book.exclusively}. */
    public Complaint remark(Channel channel, Complaint complaint, ComplaintStep step, String text) {
        var remark = remark(step, text);
        book.record(new ComplaintChanged(channel, new Remarked(complaint.complaintId(), remark)));
        tell(channel, NoticeKind.COMPLAINT_CHANGED, complaint, remark);
        return of(channel).find(complaint.complaintId()).orElseThrow();
    }

    private Payment payment(Channel channel, String outTradeNo) {
        var trade = book.of(channel)
                .trade(outTradeNo)
                .orElseThrow(() -> new PayerRefused("NO_SUCH_ORDER", "The channel knows no such order"));
        return switch (trade) {
            case Paid paid -> paid.first();
            case Trade.Waiting _, Trade.Closed _ ->
                throw new PayerRefused("ORDER_NOT_PAID", "Who paid nothing has nothing to complain of");
        };
    }

    private Complaint file(Channel channel, Payment payment, String text, String phone) {
        var remark = remark(ComplaintStep.FILED, text);
        var complaint = new Complaint(
                numbers.of("2002018", 12),
                payment.outTradeNo(),
                payment.transactionId(),
                payment.payer(),
                phone,
                List.of(remark));
        book.record(new ComplaintChanged(channel, new Filed(complaint)));
        tell(channel, NoticeKind.COMPLAINT_CREATED, complaint, remark);
        return complaint;
    }

    private Remark remark(ComplaintStep step, String text) {
        return new Remark(numbers.of("3002853", 12), step, text, times.now());
    }

    private void tell(Channel channel, NoticeKind kind, Complaint complaint, Remark remark) {
        var payment = book.of(channel).payment(complaint.transactionId()).orElseThrow();
        news.told(channel, kind, payment, remark.logId(), of(channel).address());
    }

    private Complaints of(Channel channel) {
        return book.of(channel).complaints();
    }
}
