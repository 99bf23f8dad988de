package io.jinliu.simulator.wechat;

import io.jinliu.simulator.bill.Flaw;
import io.jinliu.simulator.book.Book;
import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.Notice;
import io.jinliu.simulator.channel.Call;
import io.jinliu.simulator.channel.ChannelDesk;
import io.jinliu.simulator.channel.Message;
import io.jinliu.simulator.channel.Numbers;
import io.jinliu.simulator.channel.RefundDesk;
import io.jinliu.simulator.channel.Till;
import io.jinliu.simulator.channel.TransferDesk;
import io.jinliu.simulator.channel.Twist;
import io.jinliu.simulator.channel.Twist.Signing;
import io.jinliu.simulator.fault.Fault;
import io.jinliu.simulator.fault.FaultKind;
import io.jinliu.simulator.wechat.transfer.WechatTransfers;
import io.jinliu.simulator.wire.Json;
import io.jinliu.simulator.wire.NotAnObject;
import io.jinliu.simulator.wire.Reply;
import io.jinliu.simulator.wire.Request;
import io.jinliu.simulator.wire.Rsa;
import io.jinliu.simulator.wire.Times;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** WeChat Pay API v3 for one merchant: bytes in, signed bytes out. */
public final class WechatPay implements ChannelDesk {

    private static final List<Duration> RETRIES = Stream.of(
                    "PT15S", "PT15S", "PT30S", "PT3M", "PT10M", "PT20M", "PT30M", "PT30M", "PT30M", "PT60M", "PT3H",
                    "PT3H", "PT3H", "PT6H", "PT6H")
            .map(Duration::parse)
            .toList();

    private final WechatKeys keys;
    private final Book book;
    private final CallReader calls;
    private final Gate gate;
    private final Seal seal;
    private final Transactions transactions;
    private final CodePayments codes;
    private final Reversals reversals;
    private final Bills bills;
    private final WechatRefunds refunds;
    private final WechatTransfers transfers;
    private final WechatNotices notices;

    public WechatPay(
            WechatKeys keys,
            Book book,
            Numbers numbers,
            Till till,
            RefundDesk desk,
            TransferDesk payouts,
            Times times) {
        var transactionView = new TransactionView(keys, book);
        var refundView = new RefundView(keys);
        this.keys = keys;
        this.book = book;
        this.transfers = new WechatTransfers(keys, book, numbers, payouts, times);
        this.calls = new CallReader(book, transfers);
        this.gate = new Gate(keys, times);
        this.seal = new Seal(keys, numbers);
        var form = new PrepayForm(keys, numbers, times);
        this.transactions = new Transactions(book, form, transactionView, times);
        this.codes = new CodePayments(book, till, form, transactionView, times);
        this.reversals = new Reversals(book, form, desk, numbers, times);
        this.bills = new Bills(keys, book, numbers, times);
        this.refunds = new WechatRefunds(book, desk, numbers, refundView, times);
        this.notices = new WechatNotices(keys, book, numbers, seal, transactionView, refundView, transfers, times);
    }

    @Override
    public Channel channel() {
        return Channel.WECHAT;
    }

    @Override
    public boolean serves(Request request) {
        return request.path().startsWith("/v3/");
    }

    @Override
    public Call call(Request request) {
        return calls.read(request);
    }

    @Override
    public Reply answer(Request request) {
        return sealed(request, respond(request, Flaw.NONE));
    }

    @Override
    public Reply spoiltBill(Request request, FaultKind kind) {
        return sealed(request, respond(request, Flaw.of(kind)));
    }

    private Reply respond(Request request, Flaw flaw) {
        try {
            gate.admit(request);
            return book.exclusively(() -> routed(request, flaw));
        } catch (WechatRefusal refusal) {
            return refusal.reply();
        } catch (NotAnObject malformed) {
            return WechatError.PARAM_ERROR.because("请求体不是 JSON 对象").reply();
        }
    }

    private Reply routed(Request request, Flaw flaw) {
        return switch (Route.of(request)) {
            case Route.Prepay prepay -> transactions.create(prepay.product(), body(request));
            case Route.PayByCode _ -> codes.pay(body(request));
            case Route.Reverse reverse -> reversals.reverse(reverse.outTradeNo(), body(request));
            case Route.Bill bill -> bills.answer(bill, request, flaw);
            case Route.QueryByNumber query -> {
                requireMerchant(request.parameter("mchid"));
                yield transactions.byNumber(query.outTradeNo());
            }
            case Route.QueryById query -> {
                requireMerchant(request.parameter("mchid"));
                yield transactions.byId(query.transactionId());
            }
            case Route.Close close -> {
                requireMerchant(Optional.of(body(request).text("mchid", 32)));
                yield transactions.close(close.outTradeNo());
            }
            case Route.CreateRefund _ -> refunds.create(body(request));
            case Route.QueryRefund query -> refunds.query(query.outRefundNo());
            case Route.Transfer transfer -> transfers.answer(transfer.route(), request);
            case Route.Unknown _ -> throw WechatError.NOT_FOUND.because("接口不存在");
        };
    }

    private void requireMerchant(Optional<String> named) {
        if (!named.equals(Optional.of(keys.merchantId()))) {
            throw WechatError.PARAM_ERROR.because("mchid 与签名的商户号不一致");
        }
    }

    private static Fields body(Request request) {
        return new Fields(Json.object(request.body()));
    }

    @Override
    public Reply failure(Request request, Fault fault) {
        var usual = WechatError.SYSTEM_ERROR;
        return sealed(
                request,
                WechatRefusal.reply(
                        fault.status() == 0 ? usual.status() : fault.status(),
                        fault.code().isEmpty() ? usual.name() : fault.code(),
                        fault.message().isEmpty() ? "系统异常，请用相同参数重新调用" : fault.message()));
    }

    @Override
    public Reply corrupted(Reply reply) {
        return Optional.ofNullable(reply.headers().get(Seal.SIGNATURE))
                .map(genuine -> reply.with(Map.of(Seal.SIGNATURE, Rsa.spoil(genuine))))
                .orElse(reply);
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
        return status == 200 || status == 204;
    }

    /** The file of a bill has no signature; its hash was in the signed answer that named it. */
    private Reply sealed(Request request, Reply reply) {
        if (reply.status() == 200 && Route.of(request) instanceof Route.BillFile) {
            return reply;
        }
        return reply.with(seal.headers(reply.body(), gate.callersNow(request), Signing.GENUINE));
    }
}
