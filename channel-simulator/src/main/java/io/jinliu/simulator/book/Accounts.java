package io.jinliu.simulator.book;

import io.jinliu.simulator.book.Entry.CodeShown;
import io.jinliu.simulator.book.Entry.ComplaintChanged;
import io.jinliu.simulator.book.Entry.MoneyPaid;
import io.jinliu.simulator.book.Entry.OfChannel;
import io.jinliu.simulator.book.Entry.OrderClosed;
import io.jinliu.simulator.book.Entry.OrderOpened;
import io.jinliu.simulator.book.Entry.OrderRevoked;
import io.jinliu.simulator.book.Entry.OrderScanned;
import io.jinliu.simulator.book.Entry.PaymentRefused;
import io.jinliu.simulator.book.Entry.RefundAccepted;
import io.jinliu.simulator.book.Entry.RefundMoved;
import io.jinliu.simulator.book.Entry.SplitChanged;
import io.jinliu.simulator.book.Trade.Closed;
import io.jinliu.simulator.book.Trade.Paid;
import io.jinliu.simulator.book.Trade.Waiting;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one channel knows, folded from its journal entries. Guarded by {@link Book#exclusively}. */
public final class Accounts {

    private final Map<String, Trade> trades = new LinkedHashMap<>();
    private final Map<String, String> numbersByCode = new HashMap<>();
    private final Map<String, PayerCode> payerCodes = new HashMap<>();
    private final Map<String, Payment> payments = new HashMap<>();
    private final Map<String, String> numbersByScan = new HashMap<>();
    private final Map<String, Refund> refunds = new LinkedHashMap<>();
    private final Map<String, List<String>> refundsByPayment = new HashMap<>();
    private final Map<String, List<String>> refundsByNumber = new HashMap<>();

    private final Splits splits = new Splits();
    private final Complaints complaints = new Complaints();

    Accounts() {}

    public Optional<Trade> trade(String outTradeNo) {
        return Optional.ofNullable(trades.get(outTradeNo));
    }

    public Optional<Trade> tradeByCode(String code) {
        return Optional.ofNullable(numbersByCode.get(code)).flatMap(this::trade);
    }

    /** By the number a scan gave it, whether or not money followed. */
    public Optional<Trade> tradeByTransaction(String transactionId) {
        return Optional.ofNullable(numbersByScan.get(transactionId)).flatMap(this::trade);
    }

    /** What a payer once showed, whether or not it still pays. */
    public Optional<PayerCode> payerCode(String authCode) {
        return Optional.ofNullable(payerCodes.get(authCode));
    }

    public Collection<Trade> trades() {
        return trades.values();
    }

    public Optional<Payment> payment(String transactionId) {
        return Optional.ofNullable(payments.get(transactionId));
    }

    public Collection<Refund> refunds() {
        return refunds.values();
    }

    public Refund refund(String refundId) {
        return Optional.ofNullable(refunds.get(refundId)).orElseThrow();
    }

    public List<Refund> refundsNumbered(String outRefundNo) {
        return refundsByNumber.getOrDefault(outRefundNo, List.of()).stream()
                .map(this::refund)
                .toList();
    }

    public List<Refund> refundsOf(Payment payment) {
        return refundsByPayment.getOrDefault(payment.transactionId(), List.of()).stream()
                .map(this::refund)
                .toList();
    }

    /** What may still be refunded of a payment, in fen. */
    public long refundable(Payment payment) {
        return payment.amountFen()
                - refundsOf(payment).stream()
                        .filter(Refund::holdsMoney)
                        .mapToLong(Refund::amountFen)
                        .sum();
    }

    /** What has reached the payer again, in fen. */
    public long refunded(Payment payment) {
        return refundsOf(payment).stream()
                .filter(Refund::succeeded)
                .mapToLong(Refund::amountFen)
                .sum();
    }

    public Splits splits() {
        return splits;
    }

    public Complaints complaints() {
        return complaints;
    }

    void apply(OfChannel entry) {
        switch (entry) {
            case OrderOpened opened -> open(opened.order());
            case OrderScanned scanned -> scan(scanned);
            case OrderClosed closed -> trades.computeIfPresent(closed.outTradeNo(), (_, trade) -> close(trade, closed));
            case OrderRevoked revoked ->
                trades.computeIfPresent(revoked.outTradeNo(), (_, trade) -> revoke(trade, revoked));
            case PaymentRefused refused ->
                trades.computeIfPresent(refused.outTradeNo(), (_, trade) -> refuse(trade, refused));
            case CodeShown shown -> payerCodes.put(shown.code().authCode(), shown.code());
            case MoneyPaid paid -> pay(paid.payment());
            case RefundAccepted accepted -> accept(accepted.refund());
            case RefundMoved moved ->
                refunds.computeIfPresent(moved.refundId(), (_, refund) -> refund.moved(moved.state(), moved.at()));
            case SplitChanged changed -> splits.apply(changed.event());
            case ComplaintChanged changed -> complaints.apply(changed.event());
        }
    }

    private void open(Order order) {
        trades.put(order.outTradeNo(), new Waiting(order, null));
        numbersByCode.put(order.code(), order.outTradeNo());
    }

    private void scan(OrderScanned entry) {
        trades.computeIfPresent(
                entry.outTradeNo(), (_, trade) -> trade instanceof Waiting open ? open.scanned(entry.scan()) : trade);
        numbersByScan.put(entry.scan().transactionId(), entry.outTradeNo());
    }

    private static Trade close(Trade trade, OrderClosed entry) {
        return trade instanceof Waiting open ? open.close(entry.at()) : trade;
    }

    private static Trade revoke(Trade trade, OrderRevoked entry) {
        return switch (trade) {
            case Waiting open -> open.end(entry.at(), Ending.REVOKED);
            case Closed closed -> closed.revoke();
            case Paid paid -> paid;
        };
    }

    private static Trade refuse(Trade trade, PaymentRefused entry) {
        return trade instanceof Waiting open ? open.end(entry.at(), Ending.REFUSED) : trade;
    }

    private void pay(Payment payment) {
        trades.computeIfPresent(payment.outTradeNo(), (_, trade) -> trade.pay(payment));
        payments.put(payment.transactionId(), payment);
        numbersByScan.put(payment.transactionId(), payment.outTradeNo());
    }

    private void accept(Refund refund) {
        refunds.put(refund.refundId(), refund);
        refundsByPayment
                .computeIfAbsent(refund.transactionId(), _ -> new ArrayList<>())
                .add(refund.refundId());
        refundsByNumber
                .computeIfAbsent(refund.outRefundNo(), _ -> new ArrayList<>())
                .add(refund.refundId());
    }
}
