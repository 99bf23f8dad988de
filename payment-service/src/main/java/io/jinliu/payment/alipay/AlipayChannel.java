package io.jinliu.payment.alipay;

import com.alipay.api.response.AlipayTradePrecreateResponse;
import com.alipay.api.response.AlipayTradeQueryResponse;
import io.jinliu.payment.alipay.AlipayFailure.NoAnswer;
import io.jinliu.payment.alipay.AlipayFailure.NotSent;
import io.jinliu.payment.alipay.AlipayFailure.Said;
import io.jinliu.payment.channel.Action;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.ChannelAnswer;
import io.jinliu.payment.channel.ChannelAnswer.Closed;
import io.jinliu.payment.channel.ChannelAnswer.NoSuchOrder;
import io.jinliu.payment.channel.ChannelAnswer.Refused;
import io.jinliu.payment.channel.ChannelAnswer.Unknown;
import io.jinliu.payment.channel.ChannelAnswer.Waiting;
import io.jinliu.payment.channel.Charge;
import io.jinliu.payment.channel.PaymentChannel;
import io.jinliu.payment.channel.RefundAnswer;
import io.jinliu.payment.channel.RefundOrder;
import java.util.Date;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Alipay for one application and one seller. */
final class AlipayChannel implements PaymentChannel {

    private static final Logger LOG = LoggerFactory.getLogger(AlipayChannel.class);
    private static final long MOST_FEN = 10_000_000_000L;

    private final AlipaySdk sdk;
    private final AlipayOrders orders;
    private final AlipayRefunds refunds;

    AlipayChannel(AlipaySdk sdk, AlipayOrders orders, AlipayRefunds refunds) {
        this.sdk = sdk;
        this.orders = orders;
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
        var number = Long.toString(charge.paymentNo());
        return switch (charge.method()) {
            case ALIPAY_PRECREATE ->
                sdk.ask(
                        "charge",
                        number,
                        orders.toScan(charge),
                        opened -> opened(number, opened),
                        failure -> notOpened(number, failure));
            case ALIPAY_PAGE -> waiting(new Action(Action.Type.REDIRECT, sdk.address(number, orders.onAPage(charge))));
            case WECHAT_NATIVE, WECHAT_JSAPI, WALLET, CARD ->
                throw new IllegalArgumentException("Not a method of Alipay: " + charge.method());
        };
    }

    private static ChannelAnswer opened(String number, AlipayTradePrecreateResponse opened) {
        return number.equals(opened.getOutTradeNo()) && opened.getQrCode() != null
                ? waiting(new Action(Action.Type.QR_CODE, opened.getQrCode()))
                : aboutSomethingElse(number);
    }

    private ChannelAnswer notOpened(String number, AlipayFailure failure) {
        return switch (failure) {
            case Said said when said.is("ACQ.TRADE_HAS_SUCCESS") -> query(number);
            case Said said when said.is("ACQ.TRADE_HAS_CLOSE") -> new Closed(said.toString());
            case Said said -> new Refused(said.code(), said.message());
            case NotSent notSent -> new ChannelAnswer.NotSent(notSent.why());
            case NoAnswer none -> new Unknown(none.why());
        };
    }

    @Override
    public ChannelAnswer query(long paymentNo) {
        return query(Long.toString(paymentNo));
    }

    private ChannelAnswer query(String number) {
        return sdk.ask("query", number, AlipayOrders.query(number), told -> read(number, told), AlipayChannel::notTold);
    }

    private static ChannelAnswer read(String number, AlipayTradeQueryResponse told) {
        if (!number.equals(told.getOutTradeNo())) {
            return aboutSomethingElse(number);
        }
        var paidAt = Optional.ofNullable(told.getSendPayDate()).map(Date::toInstant);
        return new AlipayAnswers(told.getTradeStatus(), told.getTradeNo(), told.getTotalAmount(), paidAt).read();
    }

    /** Only "no such trade" settles something: another no to a question says nothing about the money. */
    private static ChannelAnswer notTold(AlipayFailure failure) {
        return switch (failure) {
            case Said said when said.is("ACQ.TRADE_NOT_EXIST") -> new NoSuchOrder();
            case Said said -> new Unknown(said.toString());
            case NotSent notSent -> new ChannelAnswer.NotSent(notSent.why());
            case NoAnswer none -> new Unknown(none.why());
        };
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
                        : aboutSomethingElse(number),
                failure -> notClosed(number, failure));
    }

    /** A trade in no state to be closed is paid or closed already; which of the two, it does not say. */
    private ChannelAnswer notClosed(String number, AlipayFailure failure) {
        return switch (failure) {
            case Said said
            when said.code().endsWith("TRADE_STATUS_ERROR") || said.code().endsWith("TRADE_STATUS_INVALID") ->
                query(number);
            case Said _, NotSent _, NoAnswer _ -> notTold(failure);
        };
    }

    @Override
    public RefundAnswer refund(RefundOrder refund) {
        return refunds.refund(refund);
    }

    @Override
    public RefundAnswer queryRefund(RefundOrder refund) {
        return refunds.query(refund);
    }

    private static ChannelAnswer waiting(Action action) {
        return new Waiting(Optional.of(action));
    }

    private static ChannelAnswer aboutSomethingElse(String number) {
        LOG.error("ALARM: Alipay answered about another order than {}", number);
        return new Unknown("The answer is about something else");
    }
}
