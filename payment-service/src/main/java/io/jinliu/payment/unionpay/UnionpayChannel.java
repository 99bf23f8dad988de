package io.jinliu.payment.unionpay;

import io.jinliu.payment.channel.Action;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.ChannelAnswer;
import io.jinliu.payment.channel.ChannelAnswer.Closed;
import io.jinliu.payment.channel.ChannelAnswer.NoSuchOrder;
import io.jinliu.payment.channel.ChannelAnswer.NotReversed;
import io.jinliu.payment.channel.ChannelAnswer.NotSent;
import io.jinliu.payment.channel.ChannelAnswer.Paid;
import io.jinliu.payment.channel.ChannelAnswer.Refused;
import io.jinliu.payment.channel.ChannelAnswer.Reversed;
import io.jinliu.payment.channel.ChannelAnswer.Unknown;
import io.jinliu.payment.channel.ChannelAnswer.Waiting;
import io.jinliu.payment.channel.Charge;
import io.jinliu.payment.channel.PaymentChannel;
import io.jinliu.payment.channel.RefundAnswer;
import io.jinliu.payment.channel.RefundOrder;
import java.util.Optional;
import java.util.regex.Pattern;

/** UnionPay for one merchant. It has no word for closing: what is open there can be paid until its time is over. */
final class UnionpayChannel implements PaymentChannel {

    static final String QUERY = "queryTrans";

    private static final Pattern TN = Pattern.compile("[0-9A-Za-z]{1,64}");

    private final UnionpayWire wire;
    private final UnionpayOrders orders;
    private final UnionpayAnswers answers;
    private final UnionpayRefunds refunds;

    UnionpayChannel(UnionpayWire wire, UnionpayOrders orders, UnionpayAnswers answers, UnionpayRefunds refunds) {
        this.wire = wire;
        this.orders = orders;
        this.answers = answers;
        this.refunds = refunds;
    }

    @Override
    public Channel name() {
        return Channel.UNIONPAY;
    }

    @Override
    public ChannelAnswer charge(Charge charge) {
        var amount = charge.amount();
        if (!amount.currency().getCurrencyCode().equals("CNY") || amount.minor() > UnionpayMoney.MOST_FEN) {
            return new Refused("AMOUNT", "UnionPay takes no " + amount);
        }
        return switch (charge.method()) {
            case UNIONPAY_WEB ->
                waiting(new Action(Action.Type.FORM, wire.page("frontTransReq", orders.onAPage(charge))));
            case UNIONPAY_APP ->
                wire.ask(
                        "charge",
                        "appTransReq",
                        orders.inAnApp(charge),
                        opened -> opened(charge, opened),
                        UnionpayChannel::unanswered);
            default -> throw new IllegalArgumentException("Not a method of UnionPay: " + charge.method());
        };
    }

    private ChannelAnswer opened(Charge charge, UnionpayFields opened) {
        var code = UnionpayCode.of(opened);
        if (code.success()) {
            return opened.field("tn")
                    .filter(tn -> TN.matcher(tn).matches())
                    .map(tn -> waiting(new Action(Action.Type.SDK, "{\"tn\":\"%s\"}".formatted(tn))))
                    .orElseGet(() -> new Unknown("Opened without a tn"));
        }
        if (code.repeated()) {
            return known(charge, code);
        }
        return code.open() || code.unclear() ? new Unknown(code.toString()) : new Refused(code.code(), code.message());
    }

    /** It has this number already. That an attempt at it failed closes nothing, so only money and other terms are definite. */
    private ChannelAnswer known(Charge charge, UnionpayCode repeated) {
        return wire.ask(
                "charge",
                QUERY,
                orders.query(charge.paymentNo()),
                told -> isOfOtherTerms(charge, told)
                        ? new Refused(repeated.code(), repeated.message())
                        : open(answers.told(told)),
                failure -> new Unknown(failure.why()));
    }

    private static ChannelAnswer open(ChannelAnswer told) {
        return switch (told) {
            case Closed _, NoSuchOrder _, Refused _ -> new Waiting(Optional.empty());
            case Paid _, Waiting _, Reversed _, NotReversed _, NotSent _, Unknown _ -> told;
        };
    }

    private static boolean isOfOtherTerms(Charge charge, UnionpayFields told) {
        return told.field("txnAmt")
                .filter(fen -> !fen.equals(Long.toString(charge.amount().minor())))
                .isPresent();
    }

    @Override
    public ChannelAnswer query(long paymentNo) {
        return query("query", paymentNo);
    }

    private ChannelAnswer query(String operation, long paymentNo) {
        return wire.ask(operation, QUERY, orders.query(paymentNo), answers::told, UnionpayChannel::unanswered);
    }

    /** Nothing can be closed, so it is only asked about; what is not paid stays open until its time is over. */
    @Override
    public ChannelAnswer close(long paymentNo) {
        return query("close", paymentNo);
    }

    /** No way to pay here is by code, so there is nothing to reverse. */
    @Override
    public ChannelAnswer reverse(long paymentNo) {
        throw new IllegalArgumentException("Not paid by code: " + paymentNo);
    }

    @Override
    public String reversalNo(long paymentNo) {
        throw new IllegalArgumentException("Not paid by code: " + paymentNo);
    }

    @Override
    public RefundAnswer refund(RefundOrder refund) {
        return refunds.refund(refund);
    }

    @Override
    public RefundAnswer queryRefund(RefundOrder refund) {
        return refunds.query(refund);
    }

    private static ChannelAnswer unanswered(UnionpayFailure failure) {
        return switch (failure) {
            case UnionpayFailure.NotSent(var why) -> new NotSent(why);
            case UnionpayFailure.NoAnswer(var why) -> new Unknown(why);
        };
    }

    private static ChannelAnswer waiting(Action action) {
        return new Waiting(Optional.of(action));
    }
}
