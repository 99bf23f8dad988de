package io.jinliu.simulator.unionpay;

import io.jinliu.simulator.book.Accounts;
import io.jinliu.simulator.book.Book;
import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.Payment;
import io.jinliu.simulator.book.Refund;
import io.jinliu.simulator.book.RefundState;
import io.jinliu.simulator.channel.Numbers;
import io.jinliu.simulator.channel.RefundDesk;
import io.jinliu.simulator.wire.ChinaTime;
import io.jinliu.simulator.wire.Times;
import java.time.Duration;
import java.util.Map;

/** Refunds and voids: accepted here, ended in a notice or a query. Called inside {@code Book.exclusively}. */
final class Reversals {

    private static final Duration REFUND_WINDOW = Duration.ofDays(330);

    private final Book book;
    private final RefundDesk desk;
    private final Numbers numbers;
    private final Times times;

    Reversals(Book book, RefundDesk desk, Numbers numbers, Times times) {
        this.book = book;
        this.desk = desk;
        this.numbers = numbers;
        this.times = times;
    }

    /** The same number and time in the same words is a retry and gets the same answer, whatever became of it. */
    Map<String, String> reverse(AcpMessage asked) {
        var refund = read(asked);
        return accounts().refundsNumbered(refund.outRefundNo()).stream()
                .findFirst()
                .map(known -> answer(asked, again(known, refund)))
                .orElseGet(() -> answer(asked, accept(refund)));
    }

    private Refund read(AcpMessage asked) {
        var reversal = Reversal.of(asked);
        var number = asked.orderId();
        if (accounts().trade(number).isPresent()) {
            throw UnionpayRefusal.duplicate();
        }
        var payment = payment(asked.required("origQryId"));
        return new Refund(
                number,
                numbers.refund(Channel.UNIONPAY),
                payment.outTradeNo(),
                payment.transactionId(),
                asked.fen(),
                reversal.reason(),
                asked.backUrl(),
                asked.moment("txnTime"),
                RefundState.PROCESSING,
                times.now());
    }

    private Payment payment(String queryId) {
        return accounts().payment(queryId).orElseThrow(UnionpayRefusal::originalUnfit);
    }

    private static Refund again(Refund known, Refund asked) {
        if (known.amountFen() == asked.amountFen()
                && known.transactionId().equals(asked.transactionId())
                && known.reason().equals(asked.reason())
                && known.notifyUrl().equals(asked.notifyUrl())
                && known.acceptedAt().equals(asked.acceptedAt())) {
            return known;
        }
        throw UnionpayRefusal.duplicate();
    }

    private Refund accept(Refund refund) {
        var payment = payment(refund.transactionId());
        switch (Reversal.of(refund).kind()) {
            case REFUND -> requireRefundable(payment, refund.amountFen());
            case VOID -> requireVoidable(payment, refund.amountFen());
        }
        return desk.accept(Channel.UNIONPAY, refund);
    }

    private void requireRefundable(Payment payment, long fen) {
        if (times.now().isAfter(payment.paidAt().plus(REFUND_WINDOW))) {
            throw UnionpayRefusal.outOfTime();
        }
        long left = accounts().refundable(payment);
        if (left == 0) {
            throw UnionpayRefusal.originalUnfit();
        }
        if (fen > left) {
            throw UnionpayRefusal.contradictsOriginal();
        }
    }

    /** A void undoes what has not been settled yet: the day of Beijing decides. */
    private void requireVoidable(Payment payment, long fen) {
        if (!ChinaTime.day(times.now()).equals(ChinaTime.day(payment.paidAt()))) {
            throw UnionpayRefusal.outOfTime();
        }
        if (accounts().refundable(payment) < payment.amountFen()) {
            throw UnionpayRefusal.originalUnfit();
        }
        if (fen != payment.amountFen()) {
            throw UnionpayRefusal.contradictsOriginal();
        }
    }

    private static Map<String, String> answer(AcpMessage asked, Refund refund) {
        var answer = asked.accepted();
        answer.put("queryId", refund.refundId());
        answer.put("origQryId", refund.transactionId());
        answer.put("txnAmt", Long.toString(refund.amountFen()));
        return answer;
    }

    private Accounts accounts() {
        return book.of(Channel.UNIONPAY);
    }
}
