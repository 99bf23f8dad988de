package io.jinliu.payment.wechat;

import com.wechat.pay.java.service.payments.nativepay.model.CloseOrderRequest;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.ChannelAnswer;
import io.jinliu.payment.channel.ChannelAnswer.Closed;
import io.jinliu.payment.channel.ChannelAnswer.Refused;
import io.jinliu.payment.channel.ChannelAnswer.Unknown;
import io.jinliu.payment.channel.ChannelAnswer.Waiting;
import io.jinliu.payment.channel.Charge;
import io.jinliu.payment.channel.PaymentChannel;
import io.jinliu.payment.channel.RefundAnswer;
import io.jinliu.payment.channel.RefundOrder;
import io.jinliu.payment.wechat.WechatFailure.NoAnswer;
import io.jinliu.payment.wechat.WechatFailure.NotSent;
import io.jinliu.payment.wechat.WechatFailure.Said;
import java.util.Optional;

/** WeChat Pay for one merchant and one app. */
final class WechatChannel implements PaymentChannel {

    private static final int MOST_FEN = 1_000_000_000;

    private final WechatSdk sdk;
    private final WechatAnswers answers;
    private final WechatPrepay prepay;
    private final WechatQueries queries;
    private final WechatCodes codes;
    private final WechatRefunds refunds;

    WechatChannel(WechatSettings settings, WechatSdk sdk) {
        var orders = new WechatOrders(settings);
        this.sdk = sdk;
        this.answers = new WechatAnswers(settings.merchantId(), settings.appId());
        this.prepay = new WechatPrepay(sdk, orders);
        this.queries = new WechatQueries(sdk.nativePay(), answers);
        this.codes = new WechatCodes(new CodePay(sdk.client(), orders), queries);
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
        if (charge.missing().isPresent()) {
            return new Refused("PAYER_MISSING", "It needs " + charge.missing().get());
        }
        return charge.method().byCode()
                ? codes.charge(charge, charge.payer().code().orElseThrow())
                : opened(charge);
    }

    private ChannelAnswer opened(Charge charge) {
        var number = Long.toString(charge.paymentNo());
        return WechatFailure.asking(
                "charge",
                number,
                () -> new Waiting(Optional.of(prepay.open(charge))),
                failure -> notOpened(number, failure));
    }

    private ChannelAnswer notOpened(String number, WechatFailure failure) {
        return switch (failure) {
            case Said said when said.code().equals("ORDERPAID") -> queries.query(number);
            case Said said when said.code().equals("ORDER_CLOSED") -> new Closed(said.toString());
            case Said said -> new Refused(said.code(), said.message());
            case NotSent notSent -> new ChannelAnswer.NotSent(notSent.why());
            case NoAnswer none -> new Unknown(none.why());
        };
    }

    @Override
    public ChannelAnswer query(long paymentNo) {
        return queries.query(Long.toString(paymentNo));
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
            case Said said
            when said.code().equals("ORDERPAID") || said.code().equals("ORDER_CLOSED") -> queries.query(number);
            case Said _, NotSent _, NoAnswer _ -> WechatQueries.notTold(failure);
        };
    }

    @Override
    public ChannelAnswer reverse(long paymentNo) {
        return codes.reverse(Long.toString(paymentNo));
    }

    @Override
    public String reversalNo(long paymentNo) {
        return "reversed:" + paymentNo;
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
