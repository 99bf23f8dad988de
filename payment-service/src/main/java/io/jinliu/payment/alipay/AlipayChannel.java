package io.jinliu.payment.alipay;

import io.jinliu.payment.alipay.AlipayFailure.NoAnswer;
import io.jinliu.payment.alipay.AlipayFailure.NotSent;
import io.jinliu.payment.alipay.AlipayFailure.Said;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.ChannelAnswer;
import io.jinliu.payment.channel.ChannelAnswer.Closed;
import io.jinliu.payment.channel.ChannelAnswer.Refused;
import io.jinliu.payment.channel.Charge;
import io.jinliu.payment.channel.PaymentChannel;
import io.jinliu.payment.channel.RefundAnswer;
import io.jinliu.payment.channel.RefundOrder;

/** Alipay for one application and one seller. */
final class AlipayChannel implements PaymentChannel {

    private static final long MOST_FEN = 10_000_000_000L;

    private final AlipaySdk sdk;
    private final AlipayPrepay prepay;
    private final AlipayCodes codes;
    private final AlipayQueries queries;
    private final AlipayRefunds refunds;

    AlipayChannel(AlipaySettings settings, AlipaySdk sdk, AlipayRefunds refunds) {
        this.sdk = sdk;
        this.queries = new AlipayQueries(sdk);
        this.prepay = new AlipayPrepay(sdk, new AlipayOrders(settings), queries);
        this.codes = new AlipayCodes(sdk, new AlipayCodeOrders(settings), queries);
        this.refunds = refunds;
    }

    @Override
    public Channel name() {
        return Channel.ALIPAY;
    }

    @Override
    public ChannelAnswer charge(Charge charge) {
        var amount = charge.amount();
        if (!amount.currency().getCurrencyCode().equals("CNY") || amount.minor() > MOST_FEN) {
            return new Refused("AMOUNT", "Alipay takes no " + amount);
        }
        if (charge.missing().isPresent()) {
            return new Refused("PAYER_MISSING", "It needs " + charge.missing().get());
        }
        return charge.method().byCode()
                ? codes.charge(charge, charge.payer().code().orElseThrow())
                : prepay.open(charge);
    }

    @Override
    public ChannelAnswer query(long paymentNo) {
        return queries.query(Long.toString(paymentNo));
    }

    @Override
    public ChannelAnswer close(long paymentNo) {
        var number = Long.toString(paymentNo);
        return sdk.ask(
                "close",
                number,
                AlipayOrders.close(number),
                closed -> number.equals(closed.getOutTradeNo())
                        ? new Closed("Closed on our request")
                        : AlipayQueries.aboutSomethingElse(number),
                failure -> notClosed(number, failure));
    }

    /** A trade in no state to be closed is paid or closed already; which of the two, it does not say. */
    private ChannelAnswer notClosed(String number, AlipayFailure failure) {
        return switch (failure) {
            case Said said
            when said.code().endsWith("TRADE_STATUS_ERROR") || said.code().endsWith("TRADE_STATUS_INVALID") ->
                queries.query(number);
            case Said _, NotSent _, NoAnswer _ -> AlipayQueries.notTold(failure);
        };
    }

    @Override
    public ChannelAnswer reverse(long paymentNo) {
        return codes.reverse(Long.toString(paymentNo));
    }

    @Override
    public String reversalNo(long paymentNo) {
        return Long.toString(paymentNo);
    }

    @Override
    public RefundAnswer refund(RefundOrder refund) {
        return refunds.refund(refund);
    }

    @Override
    public RefundAnswer queryRefund(RefundOrder refund) {
        return refunds.query(refund);
    }
}
