package io.jinliu.simulator.unionpay;

import io.jinliu.simulator.book.Accounts;
import io.jinliu.simulator.book.Book;
import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.Refund;
import io.jinliu.simulator.book.Trade;
import io.jinliu.simulator.book.Trade.Closed;
import io.jinliu.simulator.book.Trade.Paid;
import io.jinliu.simulator.book.Trade.Waiting;
import io.jinliu.simulator.wire.Times;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What became of a transaction, by its number and its time. The answer's {@code respCode} is about the question, its
 * {@code origRespCode} about the money; an order that died unpaid is as if there had been none. Called inside
 * {@code Book.exclusively}.
 */
final class Questions {

    private static final String UNDER_WAY = "05";
    private static final String UNDER_WAY_WORDS = "交易已受理，请稍后查询交易结果";
    private static final String FAILED = "14";

    private final Book book;
    private final Times times;

    Questions(Book book, Times times) {
        this.book = book;
        this.times = times;
    }

    Map<String, String> answer(AcpMessage asked) {
        if (!asked.says("txnType", "00") || !asked.says("txnSubType", "00")) {
            throw UnionpayRefusal.notOffered();
        }
        var number = asked.orderId();
        var at = asked.moment("txnTime");
        var answer = asked.accepted();
        answer.putAll(
                consumed(number, at).or(() -> reversed(number, at)).orElseThrow(UnionpayRefusal::noSuchTransaction));
        return answer;
    }

    private Optional<Map<String, String>> consumed(String number, Instant at) {
        return accounts()
                .trade(number)
                .filter(trade -> trade.order().openedAt().equals(at))
                .flatMap(trade -> consumed(trade.asOf(times.now())));
    }

    private static Optional<Map<String, String>> consumed(Trade trade) {
        return switch (trade) {
            case Waiting waiting -> Optional.of(ended(TransactionView.unpaid(waiting), UNDER_WAY, UNDER_WAY_WORDS));
            case Closed _ -> Optional.empty();
            case Paid paid ->
                Optional.of(done(TransactionView.paid(
                        paid.order(), paid.first(), paid.first().amountFen())));
        };
    }

    private Optional<Map<String, String>> reversed(String number, Instant at) {
        return accounts().refundsNumbered(number).stream()
                .filter(refund -> refund.acceptedAt().equals(at))
                .findFirst()
                .map(this::reversed);
    }

    private Map<String, String> reversed(Refund refund) {
        var payment = accounts().payment(refund.transactionId()).orElseThrow();
        var fields = TransactionView.reversed(refund, payment, refund.amountFen());
        return switch (refund.state()) {
            case SUCCESS -> done(fields);
            case PROCESSING -> ended(fields, UNDER_WAY, UNDER_WAY_WORDS);
            case ABNORMAL, CLOSED -> ended(fields, FAILED, "交易失败");
        };
    }

    private static Map<String, String> done(Map<String, String> fields) {
        return ended(fields, TransactionView.DONE, TransactionView.DONE_WORDS);
    }

    private static Map<String, String> ended(Map<String, String> fields, String code, String words) {
        fields.put("origRespCode", code);
        fields.put("origRespMsg", words);
        return fields;
    }

    private Accounts accounts() {
        return book.of(Channel.UNIONPAY);
    }
}
