package io.jinliu.simulator.unionpay;

import io.jinliu.simulator.book.Accounts;
import io.jinliu.simulator.book.Book;
import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.Notice;
import io.jinliu.simulator.book.Payment;
import io.jinliu.simulator.book.Product;
import io.jinliu.simulator.book.Refund;
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
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** UnionPay's gateway for one merchant: forms in, signed forms out. */
public final class Unionpay implements ChannelDesk {

    private static final List<Duration> RETRIES = Stream.of("PT1M", "PT2M", "PT4M", "PT10M", "PT30M")
            .map(Duration::parse)
            .toList();

    private final Book book;
    private final UnionpaySeal seal;
    private final UnionpayGate gate;
    private final Consumptions consumptions;
    private final Reversals reversals;
    private final Questions questions;
    private final SettlementFiles files;
    private final UnionpayNotices notices;

    public Unionpay(UnionpayKeys keys, Book book, Numbers numbers, RefundDesk desk, Times times) {
        this.book = book;
        this.seal = new UnionpaySeal(keys);
        this.gate = new UnionpayGate(keys, seal);
        this.consumptions = new Consumptions(book, new ConsumeForm(numbers, times), times);
        this.reversals = new Reversals(book, desk, numbers, times);
        this.questions = new Questions(book, times);
        this.files = new SettlementFiles(keys.merchantId(), book, times);
        this.notices = new UnionpayNotices(keys, book, seal);
    }

    @Override
    public Channel channel() {
        return Channel.UNIONPAY;
    }

    @Override
    public boolean serves(Request request) {
        return Endpoint.of(request).isPresent();
    }

    @Override
    public Call call(Request request) {
        var asked = AcpMessage.of(request);
        return switch (Endpoint.of(request).orElseThrow()) {
            case FRONT, APP -> new Call(Operation.CREATE, number(asked));
            case BACK -> new Call(Operation.REFUND, originalOf(asked));
            case QUERY -> question(asked);
            case FILE -> new Call(Operation.BILL, Optional.empty());
        };
    }

    private Optional<String> originalOf(AcpMessage asked) {
        return book.exclusively(() -> accounts().payment(asked.field("origQryId")))
                .map(Payment::outTradeNo);
    }

    /** One address asks about both: whose number it is decides what is asked. */
    private Call question(AcpMessage asked) {
        return book.exclusively(() -> accounts().refundsNumbered(asked.field("orderId"))).stream()
                .map(Refund::outTradeNo)
                .findFirst()
                .map(paid -> new Call(Operation.REFUND_QUERY, Optional.of(paid)))
                .orElseGet(() -> new Call(Operation.QUERY, number(asked)));
    }

    private static Optional<String> number(AcpMessage asked) {
        return Optional.of(asked.field("orderId")).filter(number -> !number.isEmpty());
    }

    @Override
    public Reply answer(Request request) {
        var endpoint = Endpoint.of(request).orElseThrow();
        var asked = AcpMessage.of(request);
        return endpoint == Endpoint.FRONT ? cashier(asked) : seal.reply(200, answered(endpoint, asked));
    }

    private Map<String, String> answered(Endpoint endpoint, AcpMessage asked) {
        try {
            gate.admit(asked);
            return book.exclusively(() -> routed(endpoint, asked));
        } catch (UnionpayRefusal refusal) {
            return asked.answered(refusal.code(), refusal.reason());
        }
    }

    private Map<String, String> routed(Endpoint endpoint, AcpMessage asked) {
        return switch (endpoint) {
            case FRONT -> throw new IllegalStateException("A browser is shown a page");
            case APP -> consumptions.openInApp(asked);
            case BACK -> reversals.reverse(asked);
            case QUERY -> questions.answer(asked);
            case FILE -> files.fetch(asked);
        };
    }

    /** The payer's browser comes here; it is shown a page, not a form. */
    private Reply cashier(AcpMessage asked) {
        try {
            gate.admit(asked);
            var order = book.exclusively(() -> consumptions.open(Product.GATEWAY, asked));
            return Reply.html(200, PayView.page(Channel.UNIONPAY, new Trade.Waiting(order, null), Optional.empty()));
        } catch (UnionpayRefusal refusal) {
            return Reply.html(400, PayView.refusal(refusal.code() + " " + refusal.reason()));
        }
    }

    @Override
    public Reply failure(Request request, Fault fault) {
        var code = fault.code().isEmpty() ? "06" : fault.code();
        var message = fault.message().isEmpty() ? "系统繁忙，请稍后再试" : fault.message();
        int status = fault.status() == 0 ? 200 : fault.status();
        return Endpoint.of(request).filter(Endpoint.FRONT::equals).isPresent()
                ? Reply.html(status, PayView.refusal(code + " " + message))
                : seal.reply(status, AcpMessage.of(request).answered(code, message));
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
        return status == 200;
    }

    @Override
    public Optional<String> returnAddress(Paid trade) {
        return notices.returnAddress(trade);
    }

    private Accounts accounts() {
        return book.of(Channel.UNIONPAY);
    }
}
