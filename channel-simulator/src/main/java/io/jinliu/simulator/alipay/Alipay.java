package io.jinliu.simulator.alipay;

import io.jinliu.simulator.alipay.transfer.AlipayTransfers;
import io.jinliu.simulator.bill.Flaw;
import io.jinliu.simulator.book.Book;
import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.Notice;
import io.jinliu.simulator.book.Trade.Paid;
import io.jinliu.simulator.channel.Call;
import io.jinliu.simulator.channel.ChannelDesk;
import io.jinliu.simulator.channel.Message;
import io.jinliu.simulator.channel.Numbers;
import io.jinliu.simulator.channel.Payer;
import io.jinliu.simulator.channel.RefundDesk;
import io.jinliu.simulator.channel.Till;
import io.jinliu.simulator.channel.TransferDesk;
import io.jinliu.simulator.channel.Twist;
import io.jinliu.simulator.fault.Fault;
import io.jinliu.simulator.fault.FaultKind;
import io.jinliu.simulator.fault.Operation;
import io.jinliu.simulator.wire.Reply;
import io.jinliu.simulator.wire.Request;
import io.jinliu.simulator.wire.Times;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** The Alipay OpenAPI for one application: bytes in, signed bytes out. */
public final class Alipay implements ChannelDesk {

    private static final List<Duration> RETRIES = Stream.of("PT4M", "PT10M", "PT10M", "PT1H", "PT2H", "PT6H", "PT15H")
            .map(Duration::parse)
            .toList();
    private static final byte[] HEARD = "success".getBytes(StandardCharsets.US_ASCII);

    private final Book book;
    private final AlipaySeal seal;
    private final AlipayGate gate;
    private final AlipayTrades trades;
    private final Cashier cashier;
    private final BarCodes codes;
    private final Cancels cancels;
    private final AlipayBills bills;
    private final AlipayRefunds refunds;
    private final AlipayTransfers transfers;
    private final OrderReader orders;
    private final AlipayNotices notices;
    private final ReturnAddress returns;

    public Alipay(
            AlipayKeys keys,
            Book book,
            Numbers numbers,
            Payer payer,
            Till till,
            RefundDesk desk,
            TransferDesk payouts,
            Times times) {
        var view = new TradeView(book, times);
        this.book = book;
        this.seal = new AlipaySeal(keys);
        this.gate = new AlipayGate(keys, seal);
        var form = new AlipayOrderForm(keys, numbers, times);
        this.trades = new AlipayTrades(book, payer, form, view, times);
        this.cashier = new Cashier(book, gate, trades);
        this.codes = new BarCodes(book, till, form, view, times);
        this.cancels = new Cancels(book, trades, view, desk, numbers, times);
        this.bills = new AlipayBills(keys, book, numbers, times);
        this.refunds = new AlipayRefunds(book, trades, view, desk, numbers, times);
        this.transfers = new AlipayTransfers(book, numbers, payouts, times);
        this.orders = new OrderReader(book, transfers);
        this.notices = new AlipayNotices(keys, book, seal, times);
        this.returns = new ReturnAddress(keys, seal, times);
    }

    @Override
    public Channel channel() {
        return Channel.ALIPAY;
    }

    @Override
    public boolean serves(Request request) {
        return request.path().equals("/gateway.do") || AlipayBills.serves(request);
    }

    @Override
    public Call call(Request request) {
        if (AlipayBills.serves(request)) {
            return new Call(Operation.BILL_DOWNLOAD, Optional.empty());
        }
        var call = OpenApiCall.of(request);
        return new Call(operation(call.method()), orders.orderOf(call));
    }

    private static Operation operation(String method) {
        return switch (method) {
            case "alipay.trade.precreate",
                    "alipay.trade.page.pay",
                    "alipay.trade.wap.pay",
                    "alipay.trade.app.pay",
                    "alipay.trade.create",
                    "alipay.trade.pay" -> Operation.CREATE;
            case "alipay.trade.query" -> Operation.QUERY;
            case "alipay.trade.close" -> Operation.CLOSE;
            case "alipay.trade.cancel" -> Operation.REVERSE;
            case AlipayBills.METHOD -> Operation.BILL;
            case "alipay.trade.refund" -> Operation.REFUND;
            case "alipay.trade.fastpay.refund.query" -> Operation.REFUND_QUERY;
            case AlipayTransfers.TRANSFER -> Operation.TRANSFER;
            case AlipayTransfers.QUERY -> Operation.TRANSFER_QUERY;
            case String _ -> Operation.OTHER;
        };
    }

    @Override
    public Reply answer(Request request) {
        if (AlipayBills.serves(request)) {
            return bills.file(request);
        }
        var call = OpenApiCall.of(request);
        return Cashier.product(call.method())
                .map(product -> cashier.welcome(product, call))
                .orElseGet(() -> answered(call, Flaw.NONE));
    }

    @Override
    public Reply spoiltBill(Request request, FaultKind kind) {
        return answered(OpenApiCall.of(request), Flaw.of(kind));
    }

    private Reply answered(OpenApiCall call, Flaw flaw) {
        return seal.reply(200, call, content(call, flaw));
    }

    private ObjectNode content(OpenApiCall call, Flaw flaw) {
        try {
            gate.admit(call);
            return book.exclusively(() -> routed(call, flaw));
        } catch (AlipayRefusal refusal) {
            return refusal.content();
        }
    }

    private ObjectNode routed(OpenApiCall call, Flaw flaw) {
        return switch (call.method()) {
            case "alipay.trade.precreate" -> trades.precreate(call);
            case "alipay.trade.create" -> trades.create(call);
            case "alipay.trade.pay" -> codes.pay(call);
            case "alipay.trade.cancel" -> cancels.cancel(call.content());
            case AlipayBills.METHOD -> bills.link(call, flaw);
            case "alipay.trade.query" -> trades.query(call.content());
            case "alipay.trade.close" -> trades.close(call.content());
            case "alipay.trade.refund" -> refunds.refund(call.content());
            case "alipay.trade.fastpay.refund.query" -> refunds.query(call.content());
            case AlipayTransfers.TRANSFER -> transfers.transfer(call.content().body());
            case AlipayTransfers.QUERY -> transfers.query(call.content().body());
            case String _ -> throw AlipayRefusal.invalid("isv.invalid-method", "不存在的方法名");
        };
    }

    @Override
    public Reply failure(Request request, Fault fault) {
        var message = fault.message().isEmpty() ? "系统繁忙" : fault.message();
        var refusal = fault.code().isEmpty()
                ? AlipayRefusal.unavailable("isp.unknow-error", message)
                : AlipayRefusal.business(fault.code(), message);
        return seal.reply(fault.status() == 0 ? 200 : fault.status(), OpenApiCall.of(request), refusal.content());
    }

    @Override
    public Reply corrupted(Reply reply) {
        return seal.corrupted(reply);
    }

    @Override
    public Message message(Notice notice, Twist twist) {
        return notices.message(notice, twist);
    }

    @Override
    public List<Duration> retries() {
        return RETRIES;
    }

    @Override
    public boolean acknowledges(int status, byte[] body) {
        return status == 200 && Arrays.equals(body, HEARD);
    }

    @Override
    public Optional<String> returnAddress(Paid trade) {
        return returns.of(trade);
    }
}
