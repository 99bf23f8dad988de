package io.jinliu.payment.wechat;

import com.wechat.pay.java.service.payments.model.Transaction;
import com.wechat.pay.java.service.payments.nativepay.NativePayService;
import com.wechat.pay.java.service.payments.nativepay.model.QueryOrderByOutTradeNoRequest;
import io.jinliu.payment.channel.ChannelAnswer;
import io.jinliu.payment.channel.ChannelAnswer.NoSuchOrder;
import io.jinliu.payment.channel.ChannelAnswer.Unknown;
import io.jinliu.payment.wechat.WechatFailure.NoAnswer;
import io.jinliu.payment.wechat.WechatFailure.NotSent;
import io.jinliu.payment.wechat.WechatFailure.Said;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What became of an order: the same question for every way it was opened. */
final class WechatQueries {

    private static final Logger LOG = LoggerFactory.getLogger(WechatQueries.class);

    private final NativePayService orders;
    private final WechatAnswers answers;

    WechatQueries(NativePayService orders, WechatAnswers answers) {
        this.orders = orders;
        this.answers = answers;
    }

    ChannelAnswer query(String number) {
        return query(number, WechatAnswers::read);
    }

    ChannelAnswer query(String number, Function<Transaction, ChannelAnswer> reading) {
        var query = new QueryOrderByOutTradeNoRequest();
        query.setMchid(answers.merchantId());
        query.setOutTradeNo(number);
        return WechatFailure.asking(
                "query",
                number,
                () -> read(number, orders.queryOrderByOutTradeNo(query), reading),
                WechatQueries::notTold);
    }

    /** Only what speaks of us and of the order asked about is read. */
    ChannelAnswer read(String number, Transaction told, Function<Transaction, ChannelAnswer> reading) {
        if (!answers.ours(told) || !number.equals(told.getOutTradeNo())) {
            LOG.error("ALARM: WeChat Pay answered for another merchant, app or order than {}", number);
            return new Unknown("The answer is about something else");
        }
        return reading.apply(told);
    }

    /** Only "no such order" settles something: another no to a question says nothing about the money. */
    static ChannelAnswer notTold(WechatFailure failure) {
        return switch (failure) {
            case Said said when said.code().equals("ORDER_NOT_EXIST") -> new NoSuchOrder();
            case Said said -> new Unknown(said.toString());
            case NotSent notSent -> new ChannelAnswer.NotSent(notSent.why());
            case NoAnswer none -> new Unknown(none.why());
        };
    }
}
