package io.jinliu.payment.unionpay;

import io.jinliu.payment.channel.RefundAnswer;
import io.jinliu.payment.channel.RefundAnswer.Abnormal;
import io.jinliu.payment.channel.RefundAnswer.NoSuchRefund;
import io.jinliu.payment.channel.RefundAnswer.Processing;
import io.jinliu.payment.channel.RefundAnswer.Succeeded;
import io.jinliu.payment.channel.RefundAnswer.Unknown;
import java.time.Clock;

/** UnionPay's words for a refund in ours. */
record UnionpayRefundAnswers(Clock clock) {

    RefundAnswer told(UnionpayFields told) {
        var answer = UnionpayCode.of(told);
        if (answer.noSuchOrder()) {
            return new NoSuchRefund();
        }
        return answer.success() ? state(UnionpayCode.ofOrder(told), told) : new Unknown(answer.toString());
    }

    private RefundAnswer state(UnionpayCode refund, UnionpayFields told) {
        if (refund.success()) {
            return done(told);
        }
        if (refund.open()) {
            return new Processing();
        }
        return refund.unclear() ? new Unknown(refund.toString()) : new Abnormal(refund.toString());
    }

    /** Succeeded under UnionPay's own number, or Unknown if it does not say which, how much or when. */
    RefundAnswer done(UnionpayFields told) {
        var channelNo = told.field("queryId");
        var amount = UnionpayMoney.read(told);
        var at = UnionpayTime.moved(told, clock.instant());
        return channelNo.isPresent() && amount.isPresent() && at.isPresent()
                ? new Succeeded(channelNo.get(), amount, at.get())
                : new Unknown("Refunded without a number, an amount or a time");
    }
}
