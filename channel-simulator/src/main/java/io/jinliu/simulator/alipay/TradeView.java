package io.jinliu.simulator.alipay;

import io.jinliu.simulator.book.Book;
import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.Order;
import io.jinliu.simulator.book.Payment;
import io.jinliu.simulator.book.Scan;
import io.jinliu.simulator.channel.News;
import io.jinliu.simulator.wire.ChinaTime;
import io.jinliu.simulator.wire.Json;
import io.jinliu.simulator.wire.Times;
import io.jinliu.simulator.wire.Yuan;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A trade as a query shows it. */
final class TradeView {

    static final String LOGON = "138******16";

    private final Book book;
    private final Times times;

    TradeView(Book book, Times times) {
        this.book = book;
        this.times = times;
    }

    ObjectNode success() {
        return Json.object().put("code", "10000").put("msg", "Success");
    }

    ObjectNode unpaid(Order order, @Nullable Scan scan, String status) {
        var shown = closed(order, scan)
                .put("buyer_logon_id", LOGON)
                .put("trade_status", status)
                .put("total_amount", Yuan.of(order.amountFen()))
                .put("buyer_pay_amount", "0.00")
                .put("invoice_amount", "0.00")
                .put("point_amount", "0.00")
                .put("receipt_amount", "0.00");
        instalments(shown, order);
        return shown;
    }

    /** The two numbers and nothing else. */
    ObjectNode closed(Order order, @Nullable Scan scan) {
        return success()
                .put("trade_no", Objects.requireNonNull(scan).transactionId())
                .put("out_trade_no", order.outTradeNo());
    }

    ObjectNode paid(Order order, Payment payment) {
        var shown = money(order, payment)
                .put("trade_status", status(payment))
                .put("send_pay_date", ChinaTime.plain(payment.paidAt()))
                .put("subject", order.subject());
        instalments(shown, order);
        return shown;
    }

    /** Whose money it is, how much, and from which purses. */
    ObjectNode money(Order order, Payment payment) {
        var shown = success()
                .put("trade_no", payment.transactionId())
                .put("out_trade_no", payment.outTradeNo())
                .put("buyer_logon_id", LOGON)
                .put("buyer_user_id", payment.payer())
                .put("buyer_user_type", "PRIVATE")
                .put("total_amount", Yuan.of(payment.amountFen()))
                .put("receipt_amount", Yuan.of(payment.amountFen()))
                .put("buyer_pay_amount", Yuan.of(payment.payerFen()))
                .put("invoice_amount", Yuan.of(payment.payerFen()))
                .put("point_amount", "0.00");
        var bills = shown.putArray("fund_bill_list");
        FundBill.of(order, payment, payment.amountFen())
                .forEach(bill ->
                        bills.addObject().put("fund_channel", bill.channel()).put("amount", Yuan.of(bill.fen())));
        return shown;
    }

    private static void instalments(ObjectNode shown, Order order) {
        if (order.instalments() != null) {
            shown.putObject("hb_fq_pay_info")
                    .put(
                            "user_install_num",
                            Integer.toString(order.instalments().count()))
                    .put("fq_amount", Yuan.of(order.amountFen()));
        }
    }

    /** Refunded in full a trade is closed; past its refund window it is finished. */
    String status(Payment payment) {
        if (book.of(Channel.ALIPAY).refunded(payment) == payment.amountFen()) {
            return "TRADE_CLOSED";
        }
        return finished(payment) ? "TRADE_FINISHED" : "TRADE_SUCCESS";
    }

    boolean finished(Payment payment) {
        return !times.now().isBefore(payment.paidAt().plus(News.REFUND_WINDOW));
    }
}
