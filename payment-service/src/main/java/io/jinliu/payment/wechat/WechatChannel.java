package io.jinliu.payment.wechat;

import com.wechat.pay.java.service.payments.model.Transaction;
import com.wechat.pay.java.service.payments.nativepay.model.CloseOrderRequest;
import com.wechat.pay.java.service.payments.nativepay.model.QueryOrderByOutTradeNoRequest;
import io.jinliu.payment.channel.Action;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.ChannelAnswer;
import io.jinliu.payment.channel.ChannelAnswer.Closed;
import io.jinliu.payment.channel.ChannelAnswer.NoSuchOrder;
import io.jinliu.payment.channel.ChannelAnswer.Refused;
import io.jinliu.payment.channel.ChannelAnswer.Unknown;
import io.jinliu.payment.channel.ChannelAnswer.Waiting;
import io.jinliu.payment.channel.Charge;
import io.jinliu.payment.channel.Method;
import io.jinliu.payment.channel.PaymentChannel;
import io.jinliu.payment.channel.RefundAnswer;
import io.jinliu.payment.channel.RefundOrder;
import io.jinliu.payment.wechat.WechatFailure.NoAnswer;
import io.jinliu.payment.wechat.WechatFailure.NotSent;
import io.jinliu.payment.wechat.WechatFailure.Said;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** WeChat Pay for one merchant and one app. */
final class WechatChannel implements PaymentChannel {

    private static final Logger LOG = LoggerFactory.getLogger(WechatChannel.class);
    private static final int MOST_FEN = 1_000_000_000;

    private final WechatSdk sdk;
    private final WechatOrders orders;
    private final WechatAnswers answers;
    private final WechatRefunds refunds;
    private final JsapiParameters parameters = new JsapiParameters();

    WechatChannel(WechatSettings settings, WechatSdk sdk) {
        this.sdk = sdk;
        this.orders = new WechatOrders(settings);
        this.answers = new WechatAnswers(settings.merchantId(), settings.appId());
        this.refunds = new WechatRefunds(sdk.refunds(), orders);
    }

    @Override
    public Channel name() {
        return Channel.WECHAT_PAY;
    }

    @Override
    public ChannelAnswer charge(Charge charge) {
        var amount = charge.amount();
        if (!amount.currency().getCurrencyCode().equals(WechatAnswers.CURRENCY) || amount.minor() > MOST_FEN) {
            return new Refused("AMOUNT", "WeChat Pay takes no " + amount);
        }
        if (charge.method() == Method.WECHAT_JSAPI && charge.payerId().isEmpty()) {
            return new Refused("PAYER_ID_MISSING", "JSAPI needs the buyer's openid");
        }
        var number = Long.toString(charge.paymentNo());
        return WechatFailure.asking(
                "charge",
                number,
                () -> new Waiting(Optional.of(opened(charge))),
                failure -> notOpened(number, failure));
    }

    private Action opened(Charge charge) {
        return switch (charge.method()) {
            case WECHAT_NATIVE -> {
                var opened = sdk.nativePay().prepay(orders.toScan(charge));
                yield new Action(Action.Type.QR_CODE, opened.getCodeUrl());
            }
            case WECHAT_JSAPI -> {
                var buyer = charge.payerId().orElseThrow();
                yield parameters.of(sdk.jsapi().prepayWithRequestPayment(orders.inWechat(charge, buyer)));
            }
            case ALIPAY_PRECREATE, ALIPAY_PAGE, WALLET, CARD ->
                throw new IllegalArgumentException("Not a method of WeChat Pay: " + charge.method());
        };
    }

    private ChannelAnswer notOpened(String number, WechatFailure failure) {
        return switch (failure) {
            case Said said when said.code().equals("ORDERPAID") -> query(number);
            case Said said when said.code().equals("ORDER_CLOSED") -> new Closed(said.toString());
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
        var query = new QueryOrderByOutTradeNoRequest();
        query.setMchid(answers.merchantId());
        query.setOutTradeNo(number);
        return WechatFailure.asking(
                "query",
                number,
                () -> read(number, sdk.nativePay().queryOrderByOutTradeNo(query)),
                WechatChannel::notTold);
    }

    private ChannelAnswer read(String number, Transaction told) {
        if (!answers.ours(told) || !number.equals(told.getOutTradeNo())) {
            LOG.error("ALARM: WeChat Pay answered for another merchant, app or order than {}", number);
            return new Unknown("The answer is about something else");
        }
        return WechatAnswers.read(told);
    }

    /** Only "no such order" settles something: another no to a question says nothing about the money. */
    private static ChannelAnswer notTold(WechatFailure failure) {
        return switch (failure) {
            case Said said when said.code().equals("ORDER_NOT_EXIST") -> new NoSuchOrder();
            case Said said -> new Unknown(said.toString());
            case NotSent notSent -> new ChannelAnswer.NotSent(notSent.why());
            case NoAnswer none -> new Unknown(none.why());
        };
    }

    @Override
    public ChannelAnswer close(long paymentNo) {
        var number = Long.toString(paymentNo);
        var close = new CloseOrderRequest();
        close.setMchid(answers.merchantId());
        close.setOutTradeNo(number);
        return WechatFailure.asking("close", number, () -> closed(close), failure -> notClosed(number, failure));
    }

    private ChannelAnswer closed(CloseOrderRequest close) {
        sdk.nativePay().closeOrder(close);
        return new Closed("Closed on our request");
    }

    private ChannelAnswer notClosed(String number, WechatFailure failure) {
        return switch (failure) {
            case Said said when said.code().equals("ORDERPAID") || said.code().equals("ORDER_CLOSED") -> query(number);
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
}
