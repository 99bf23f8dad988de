package io.jinliu.payment.wechat;

import io.jinliu.payment.channel.ChannelAnswer;
import io.jinliu.payment.channel.ChannelAnswer.Closed;
import io.jinliu.payment.channel.ChannelAnswer.NoSuchOrder;
import io.jinliu.payment.channel.ChannelAnswer.Refused;
import io.jinliu.payment.channel.ChannelAnswer.Unknown;
import io.jinliu.payment.channel.ChannelAnswer.Waiting;
import io.jinliu.payment.channel.Charge;
import io.jinliu.payment.wechat.WechatFailure.NoAnswer;
import io.jinliu.payment.wechat.WechatFailure.NotSent;
import io.jinliu.payment.wechat.WechatFailure.Said;
import java.util.Optional;

/** Payment codes 付款码: collected at once, or after the buyer has confirmed it on his phone; given up by a reversal. */
final class WechatCodes {

    private final CodePay codePay;
    private final WechatQueries queries;

    WechatCodes(CodePay codePay, WechatQueries queries) {
        this.codePay = codePay;
        this.queries = queries;
    }

    ChannelAnswer charge(Charge charge, String code) {
        var number = Long.toString(charge.paymentNo());
        return WechatFailure.asking(
                "charge",
                number,
                () -> codePay.pay(charge, code)
                        .map(told -> queries.read(number, told, WechatAnswers::read))
                        .orElseGet(() -> new Unknown("Nothing was said of the money")),
                failure -> notCollected(number, failure));
    }

    /** WeChat's bank may still collect after an error of its own: that is no no. */
    private ChannelAnswer notCollected(String number, WechatFailure failure) {
        return switch (failure) {
            case Said said when said.code().equals("USERPAYING") -> new Waiting(Optional.empty());
            case Said said when said.code().startsWith("BANK") -> new Unknown(said.toString());
            case Said said when said.code().equals("ORDERPAID") -> queries.query(number);
            case Said said when said.orderIsOver() -> new Closed(said.toString());
            case Said said -> new Refused(said.code(), said.message());
            case NotSent notSent -> new ChannelAnswer.NotSent(notSent.why());
            case NoAnswer none -> new Unknown(none.why());
        };
    }

    /** WeChat closes what is not paid and refunds what is; only a query tells which of the two it was. */
    ChannelAnswer reverse(String number) {
        var failure = WechatFailure.asking("reverse", number, () -> asked(number), Optional::of);
        return failure.map(why -> notReversed(number, why)).orElseGet(() -> whatBecame(number, false));
    }

    private Optional<WechatFailure> asked(String number) {
        codePay.reverse(number);
        return Optional.empty();
    }

    /** A definite no to the reversal: what is paid now stays paid. Our keys or balance, or its haste, are no such no. */
    private ChannelAnswer notReversed(String number, WechatFailure failure) {
        return switch (failure) {
            case Said said when said.code().equals("ORDER_NOT_EXIST") -> new NoSuchOrder();
            case Said said when said.tooOften() || said.ofOurMaking() -> new Unknown(said.toString());
            case Said said -> whatBecame(number, !said.orderIsOver());
            case NotSent notSent -> new ChannelAnswer.NotSent(notSent.why());
            case NoAnswer none -> new Unknown(none.why());
        };
    }

    private ChannelAnswer whatBecame(String number, boolean refused) {
        return queries.query(number, told -> WechatAnswers.readReversed(told, refused));
    }
}
