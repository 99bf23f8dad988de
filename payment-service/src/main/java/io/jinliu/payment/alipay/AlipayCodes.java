package io.jinliu.payment.alipay;

import com.alipay.api.response.AlipayTradeCancelResponse;
import com.alipay.api.response.AlipayTradePayResponse;
import io.jinliu.payment.alipay.AlipayFailure.NoAnswer;
import io.jinliu.payment.alipay.AlipayFailure.NotSent;
import io.jinliu.payment.alipay.AlipayFailure.Said;
import io.jinliu.payment.channel.ChannelAnswer;
import io.jinliu.payment.channel.ChannelAnswer.Closed;
import io.jinliu.payment.channel.ChannelAnswer.NoSuchOrder;
import io.jinliu.payment.channel.ChannelAnswer.Refused;
import io.jinliu.payment.channel.ChannelAnswer.Reversed;
import io.jinliu.payment.channel.ChannelAnswer.Unknown;
import io.jinliu.payment.channel.ChannelAnswer.Waiting;
import io.jinliu.payment.channel.Charge;
import java.util.Date;
import java.util.Optional;

/** Payment codes 付款码: collected at once, or after the buyer has confirmed it on his phone; given up by a cancel. */
final class AlipayCodes {

    private final AlipaySdk sdk;
    private final AlipayCodeOrders orders;
    private final AlipayQueries queries;

    AlipayCodes(AlipaySdk sdk, AlipayCodeOrders orders, AlipayQueries queries) {
        this.sdk = sdk;
        this.orders = orders;
        this.queries = queries;
    }

    ChannelAnswer charge(Charge charge, String code) {
        var number = Long.toString(charge.paymentNo());
        return sdk.ask(
                "charge",
                number,
                orders.pay(charge, code),
                told -> collected(number, told),
                failure -> notCollected(number, failure));
    }

    static ChannelAnswer collected(String number, AlipayTradePayResponse told) {
        if (AlipaySdk.IN_PROGRESS.equals(told.getCode())) {
            return new Waiting(Optional.empty());
        }
        var paidAt = Optional.ofNullable(told.getGmtPayment()).map(Date::toInstant);
        return number.equals(told.getOutTradeNo())
                ? new AlipayAnswers(
                                "TRADE_SUCCESS",
                                told.getTradeNo(),
                                told.getTotalAmount(),
                                paidAt,
                                AlipayFunds.answered(told.getFundBillList()))
                        .read()
                : AlipayQueries.aboutSomethingElse(number);
    }

    private ChannelAnswer notCollected(String number, AlipayFailure failure) {
        return switch (failure) {
            case Said said when said.is("ACQ.TRADE_HAS_SUCCESS") -> queries.query(number);
            case Said said when said.is("ACQ.TRADE_HAS_CLOSE") -> new Closed(said.toString());
            case Said said -> new Refused(said.code(), said.message());
            case NotSent notSent -> new ChannelAnswer.NotSent(notSent.why());
            case NoAnswer none -> new Unknown(none.why());
        };
    }

    /** Alipay closes what is not paid and refunds what is; what the money was, only a query tells. */
    ChannelAnswer reverse(String number) {
        return sdk.ask(
                "reverse",
                number,
                orders.cancel(number),
                told -> taken(number, told),
                failure -> notTaken(number, failure));
    }

    private ChannelAnswer taken(String number, AlipayTradeCancelResponse told) {
        var named = Optional.ofNullable(told.getOutTradeNo());
        if (named.filter(other -> !number.equals(other)).isPresent()) {
            return AlipayQueries.aboutSomethingElse(number);
        }
        if ("Y".equals(told.getRetryFlag())) {
            return new Unknown("Alipay wants to be asked again");
        }
        var became = whatBecame(number, false);
        return became instanceof NoSuchOrder && named.isPresent() && "close".equals(told.getAction())
                ? new Reversed(Optional.empty())
                : became;
    }

    /** A definite no to the reversal: what is paid now stays paid. Our keys or balance are no such no. */
    private ChannelAnswer notTaken(String number, AlipayFailure failure) {
        return switch (failure) {
            case Said said when said.is("ACQ.TRADE_NOT_EXIST") -> new NoSuchOrder();
            case Said said when said.passing() -> new Unknown(said.toString());
            case Said said -> whatBecame(number, !said.is("ACQ.TRADE_HAS_CLOSE"));
            case NotSent notSent -> new ChannelAnswer.NotSent(notSent.why());
            case NoAnswer none -> new Unknown(none.why());
        };
    }

    private ChannelAnswer whatBecame(String number, boolean refused) {
        return queries.query(number, told -> told.readReversed(refused));
    }
}
