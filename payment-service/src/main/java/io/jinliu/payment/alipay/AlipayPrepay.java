package io.jinliu.payment.alipay;

import com.alipay.api.response.AlipayTradeCreateResponse;
import com.alipay.api.response.AlipayTradePrecreateResponse;
import io.jinliu.payment.alipay.AlipayFailure.NoAnswer;
import io.jinliu.payment.alipay.AlipayFailure.NotSent;
import io.jinliu.payment.alipay.AlipayFailure.Said;
import io.jinliu.payment.channel.Action;
import io.jinliu.payment.channel.ChannelAnswer;
import io.jinliu.payment.channel.ChannelAnswer.Closed;
import io.jinliu.payment.channel.ChannelAnswer.Refused;
import io.jinliu.payment.channel.ChannelAnswer.Unknown;
import io.jinliu.payment.channel.ChannelAnswer.Waiting;
import io.jinliu.payment.channel.Charge;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Orders that the buyer's own device pays: what it needs to go on, by the way it was reached. */
final class AlipayPrepay {

    private final AlipaySdk sdk;
    private final AlipayOrders orders;
    private final AlipayQueries queries;
    private final JsonMapper json = JsonMapper.builder().build();

    AlipayPrepay(AlipaySdk sdk, AlipayOrders orders, AlipayQueries queries) {
        this.sdk = sdk;
        this.orders = orders;
        this.queries = queries;
    }

    ChannelAnswer open(Charge charge) {
        var number = Long.toString(charge.paymentNo());
        return switch (charge.method()) {
            case ALIPAY_PRECREATE ->
                sdk.ask(
                        "charge",
                        number,
                        orders.toScan(charge),
                        opened -> opened(number, opened),
                        failure -> notOpened(number, failure));
            case ALIPAY_JSAPI ->
                sdk.ask(
                        "charge",
                        number,
                        orders.inAlipay(charge, charge.payer().id().orElseThrow()),
                        opened -> opened(number, opened),
                        failure -> notOpened(number, failure));
            case ALIPAY_PAGE -> waiting(Action.Type.REDIRECT, sdk.address(number, orders.onAPage(charge)));
            case ALIPAY_WAP -> waiting(Action.Type.REDIRECT, sdk.address(number, orders.onAPhone(charge)));
            case ALIPAY_APP -> waiting(Action.Type.SDK, sdk.orderText(number, orders.inAnApp(charge)));
            default -> throw new IllegalArgumentException("No order that Alipay's payer opens: " + charge.method());
        };
    }

    private static ChannelAnswer opened(String number, AlipayTradePrecreateResponse opened) {
        return number.equals(opened.getOutTradeNo()) && opened.getQrCode() != null
                ? waiting(Action.Type.QR_CODE, opened.getQrCode())
                : AlipayQueries.aboutSomethingElse(number);
    }

    /** Alipay's {@code my.tradePay} wants the trade's number, in this spelling. */
    private ChannelAnswer opened(String number, AlipayTradeCreateResponse opened) {
        return number.equals(opened.getOutTradeNo()) && opened.getTradeNo() != null
                ? waiting(Action.Type.SDK, json.writeValueAsString(Map.of("tradeNO", opened.getTradeNo())))
                : AlipayQueries.aboutSomethingElse(number);
    }

    private ChannelAnswer notOpened(String number, AlipayFailure failure) {
        return switch (failure) {
            case Said said when said.is("ACQ.TRADE_HAS_SUCCESS") -> queries.query(number);
            case Said said when said.is("ACQ.TRADE_HAS_CLOSE") -> new Closed(said.toString());
            case Said said -> new Refused(said.code(), said.message());
            case NotSent notSent -> new ChannelAnswer.NotSent(notSent.why());
            case NoAnswer none -> new Unknown(none.why());
        };
    }

    private static ChannelAnswer waiting(Action.Type type, String value) {
        return new Waiting(Optional.of(new Action(type, value)));
    }
}
