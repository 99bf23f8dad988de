package io.jinliu.payment.alipay;

import com.alipay.api.response.AlipayTradeQueryResponse;
import io.jinliu.payment.alipay.AlipayFailure.NoAnswer;
import io.jinliu.payment.alipay.AlipayFailure.NotSent;
import io.jinliu.payment.alipay.AlipayFailure.Said;
import io.jinliu.payment.channel.ChannelAnswer;
import io.jinliu.payment.channel.ChannelAnswer.NoSuchOrder;
import io.jinliu.payment.channel.ChannelAnswer.Unknown;
import java.util.Date;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What became of a trade: the same question for every way it was opened. */
final class AlipayQueries {

    private static final Logger LOG = LoggerFactory.getLogger(AlipayQueries.class);

    private final AlipaySdk sdk;

    AlipayQueries(AlipaySdk sdk) {
        this.sdk = sdk;
    }

    ChannelAnswer query(String number) {
        return query(number, AlipayAnswers::read);
    }

    ChannelAnswer query(String number, Function<AlipayAnswers, ChannelAnswer> reading) {
        return sdk.ask(
                "query",
                number,
                AlipayOrders.query(number),
                told -> read(number, told, reading),
                AlipayQueries::notTold);
    }

    private static ChannelAnswer read(
            String number, AlipayTradeQueryResponse told, Function<AlipayAnswers, ChannelAnswer> reading) {
        if (!number.equals(told.getOutTradeNo())) {
            return aboutSomethingElse(number);
        }
        var paidAt = Optional.ofNullable(told.getSendPayDate()).map(Date::toInstant);
        return reading.apply(new AlipayAnswers(
                told.getTradeStatus(),
                told.getTradeNo(),
                told.getTotalAmount(),
                paidAt,
                AlipayFunds.answered(told.getFundBillList())));
    }

    /** Only "no such trade" settles something: another no to a question says nothing about the money. */
    static ChannelAnswer notTold(AlipayFailure failure) {
        return switch (failure) {
            case Said said when said.is("ACQ.TRADE_NOT_EXIST") -> new NoSuchOrder();
            case Said said -> new Unknown(said.toString());
            case NotSent notSent -> new ChannelAnswer.NotSent(notSent.why());
            case NoAnswer none -> new Unknown(none.why());
        };
    }

    static ChannelAnswer aboutSomethingElse(String number) {
        LOG.error("ALARM: Alipay answered about another order than {}", number);
        return new Unknown("The answer is about something else");
    }
}
