package io.jinliu.simulator.alipay;

import io.jinliu.simulator.book.Book;
import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.Notice;
import io.jinliu.simulator.book.Product;
import io.jinliu.simulator.book.Trade;
import io.jinliu.simulator.book.Trade.Paid;
import io.jinliu.simulator.channel.Call;
import io.jinliu.simulator.channel.ChannelDesk;
import io.jinliu.simulator.channel.Message;
import io.jinliu.simulator.channel.Numbers;
import io.jinliu.simulator.channel.RefundDesk;
import io.jinliu.simulator.channel.Twist;
import io.jinliu.simulator.fault.Fault;
import io.jinliu.simulator.fault.Operation;
import io.jinliu.simulator.page.PayView;
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

    private static final String PAGE_PAY = "alipay.trade.page.pay";
    private static final List<Duration> RETRIES = Stream.of("PT4M", "PT10M", "PT10M", "PT1H", "PT2H", "PT6H", "PT15H")
            .map(Duration::parse)
            .toList();
    private static final byte[] HEARD = "success".getBytes(StandardCharsets.US_ASCII);

    private final Book book;
    private final AlipaySeal seal;
    private final AlipayGate gate;
    private final AlipayTrades trades;
    private final AlipayRefunds refunds;
    private final AlipayNotices notices;
    private final ReturnAddress returns;

    public Alipay(AlipayKeys keys, Book book, Numbers numbers, RefundDesk desk, Times times) {
        var view = new TradeView(book, times);
        this.book = book;
        this.seal = new AlipaySeal(keys);
        this.gate = new AlipayGate(keys, seal);
        this.trades = new AlipayTrades(book, new AlipayOrderForm(keys, numbers, times), view, times);
        this.refunds = new AlipayRefunds(book, trades, view, desk, numbers, times);
        this.notices = new AlipayNotices(keys, book, seal, times);
        this.returns = new ReturnAddress(keys, seal, times);
    }

    @Override
    public Channel channel() {
        return Channel.ALIPAY;
    }

    @Override
    public boolean serves(Request request) {
        return request.path().equals("/gateway.do");
    }

    @Override
    public Call call(Request request) {
        var call = OpenApiCall.of(request);
        return new Call(operation(call.method()), orderOf(call));
    }

    private static Operation operation(String method) {
        return switch (method) {
            case "alipay.trade.precreate", PAGE_PAY -> Operation.CREATE;
            case "alipay.trade.query" -> Operation.QUERY;
            case "alipay.trade.close" -> Operation.CLOSE;
            case "alipay.trade.refund" -> Operation.REFUND;
            case "alipay.trade.fastpay.refund.query" -> Operation.REFUND_QUERY;
            case String _ -> Operation.OTHER;
        };
    }

    private Optional<String> orderOf(OpenApiCall call) {
        try {
            var content = call.content();
            var tradeNo = content.optional("trade_no", 64);
            return book.exclusively(() -> book.of(Channel.ALIPAY).tradeByTransaction(tradeNo))
                    .map(trade -> trade.order().outTradeNo())
                    .or(() -> Optional.of(content.optional("out_trade_no", 64)).filter(number -> !number.isEmpty()));
        } catch (AlipayRefusal unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public Reply answer(Request request) {
        var call = OpenApiCall.of(request);
        return call.method().equals(PAGE_PAY) ? cashier(call) : seal.reply(200, call, answered(call));
    }

    private ObjectNode answered(OpenApiCall call) {
        try {
            gate.admit(call);
            return book.exclusively(() -> routed(call));
        } catch (AlipayRefusal refusal) {
            return refusal.content();
        }
    }

    private ObjectNode routed(OpenApiCall call) {
        return switch (call.method()) {
            case "alipay.trade.precreate" -> trades.precreate(call);
            case "alipay.trade.query" -> trades.query(call.content());
            case "alipay.trade.close" -> trades.close(call.content());
            case "alipay.trade.refund" -> refunds.refund(call.content());
            case "alipay.trade.fastpay.refund.query" -> refunds.query(call.content());
            case String _ -> throw AlipayRefusal.invalid("isv.invalid-method", "不存在的方法名");
        };
    }

    /** The payer's browser comes here; it is shown a page, not JSON. */
    private Reply cashier(OpenApiCall call) {
        try {
            gate.admit(call);
            return Reply.html(200, book.exclusively(() -> page(call)));
        } catch (AlipayRefusal refusal) {
            return Reply.html(400, PayView.refusal(refusal.content().toString()));
        }
    }

    private String page(OpenApiCall call) {
        var order = trades.open(Product.PAGE, call);
        return PayView.page(Channel.ALIPAY, new Trade.Waiting(order, null), Optional.empty());
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
