package io.jinliu.simulator.unionpay;

import io.jinliu.simulator.book.Accounts;
import io.jinliu.simulator.book.Book;
import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.Notice;
import io.jinliu.simulator.book.Trade.Paid;
import io.jinliu.simulator.channel.Message;
import io.jinliu.simulator.channel.Twist;
import io.jinliu.simulator.channel.Twist.Signing;
import io.jinliu.simulator.wire.Form;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Notices: a signed form about a success, the same at every attempt. UnionPay never tells that something failed. */
final class UnionpayNotices {

    private final UnionpayKeys keys;
    private final Book book;
    private final UnionpaySeal seal;

    UnionpayNotices(UnionpayKeys keys, Book book, UnionpaySeal seal) {
        this.keys = keys;
        this.book = book;
        this.seal = seal;
    }

    Message message(Notice notice, Twist twist) {
        var signed = seal.signed(book.exclusively(() -> content(notice, twist)));
        var sent = twist.signing() == Signing.GENUINE ? signed : seal.spoilt(signed);
        return new Message(
                Map.of("Content-Type", UnionpaySeal.FORM),
                Form.encode(sent, StandardCharsets.UTF_8).getBytes(StandardCharsets.US_ASCII));
    }

    private Map<String, String> content(Notice notice, Twist twist) {
        var payment = accounts().payment(notice.transactionId()).orElseThrow();
        if (notice.refundId().isEmpty()) {
            var order = accounts().trade(notice.outTradeNo()).orElseThrow().order();
            return told(TransactionView.paid(order, payment, twist.amount(payment.amountFen())));
        }
        var refund = accounts().refund(notice.refundId());
        return told(TransactionView.reversed(refund, payment, twist.amount(refund.amountFen())));
    }

    private Map<String, String> told(Map<String, String> fields) {
        fields.put("version", "5.1.0");
        fields.put("encoding", "UTF-8");
        fields.put("signMethod", "01");
        fields.put("bizType", "000201");
        fields.put("accessType", "0");
        fields.put("merId", keys.merchantId());
        fields.put("respCode", TransactionView.DONE);
        fields.put("respMsg", TransactionView.DONE_WORDS);
        return fields;
    }

    /** Where the browser goes after paying: signed, and yet no proof of payment to anybody careful. */
    Optional<String> returnAddress(Paid trade) {
        var order = trade.order();
        var payment = trade.first();
        return Optional.of(order.returnUrl())
                .filter(url -> !url.isEmpty())
                .map(url -> url
                        + (url.contains("?") ? "&" : "?")
                        + Form.encode(
                                seal.signed(told(TransactionView.paid(order, payment, payment.amountFen()))),
                                StandardCharsets.UTF_8));
    }

    private Accounts accounts() {
        return book.of(Channel.UNIONPAY);
    }
}
