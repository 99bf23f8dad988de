package io.jinliu.payment.wechat;

import com.wechat.pay.java.service.refund.RefundService;
import com.wechat.pay.java.service.refund.model.QueryByOutRefundNoRequest;
import com.wechat.pay.java.service.refund.model.Refund;
import com.wechat.pay.java.service.refund.model.Status;
import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.RefundAnswer;
import io.jinliu.payment.channel.RefundAnswer.Abnormal;
import io.jinliu.payment.channel.RefundAnswer.Closed;
import io.jinliu.payment.channel.RefundAnswer.Later;
import io.jinliu.payment.channel.RefundAnswer.NoSuchRefund;
import io.jinliu.payment.channel.RefundAnswer.Processing;
import io.jinliu.payment.channel.RefundAnswer.Succeeded;
import io.jinliu.payment.channel.RefundAnswer.Unknown;
import io.jinliu.payment.channel.RefundOrder;
import io.jinliu.payment.wechat.WechatFailure.NoAnswer;
import io.jinliu.payment.wechat.WechatFailure.NotSent;
import io.jinliu.payment.wechat.WechatFailure.Said;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Money back through WeChat. A 200 only means that it was taken on; the status in it says how far it is. */
final class WechatRefunds {

    private static final Logger LOG = LoggerFactory.getLogger(WechatRefunds.class);

    private final RefundService refunds;
    private final WechatOrders orders;

    WechatRefunds(RefundService refunds, WechatOrders orders) {
        this.refunds = refunds;
        this.orders = orders;
    }

    RefundAnswer refund(RefundOrder refund) {
        return WechatFailure.asking(
                "refund",
                Long.toString(refund.refundNo()),
                () -> read(refund, refunds.create(orders.back(refund))),
                WechatRefunds::notTaken);
    }

    private static RefundAnswer notTaken(WechatFailure failure) {
        return switch (failure) {
            case Said said when said.tooOften() || said.ofOurMaking() -> new Later(said.toString());
            case Said said -> new Abnormal(said.toString());
            case NotSent notSent -> new RefundAnswer.NotSent(notSent.why());
            case NoAnswer none -> new Unknown(none.why());
        };
    }

    RefundAnswer query(RefundOrder refund) {
        var number = Long.toString(refund.refundNo());
        var query = new QueryByOutRefundNoRequest();
        query.setOutRefundNo(number);
        return WechatFailure.asking(
                "query-refund", number, () -> read(refund, refunds.queryByOutRefundNo(query)), WechatRefunds::notTold);
    }

    private static RefundAnswer notTold(WechatFailure failure) {
        return switch (failure) {
            case Said said when said.code().equals("RESOURCE_NOT_EXISTS") -> new NoSuchRefund();
            case Said said -> new Unknown(said.toString());
            case NotSent notSent -> new RefundAnswer.NotSent(notSent.why());
            case NoAnswer none -> new Unknown(none.why());
        };
    }

    private static RefundAnswer read(RefundOrder asked, Refund told) {
        if (!speaksOf(asked, told)) {
            LOG.error("ALARM: WeChat Pay answered about another refund than {}", asked.refundNo());
            return new Unknown("The answer is about something else");
        }
        var amount = told.getAmount() == null ? null : told.getAmount().getRefund();
        return read(told.getStatus(), told.getRefundId(), amount, told.getSuccessTime());
    }

    private static boolean speaksOf(RefundOrder asked, Refund told) {
        return Long.toString(asked.refundNo()).equals(told.getOutRefundNo())
                && asked.channelNo().equals(told.getTransactionId());
    }

    /** The call and the callback read it here. */
    static RefundAnswer read(
            @Nullable Status status, @Nullable String refundId, @Nullable Long fen, @Nullable String successTime) {
        return switch (status) {
            case SUCCESS -> succeeded(refundId, fen, successTime);
            case PROCESSING -> new Processing();
            case ABNORMAL -> new Abnormal("ABNORMAL: the buyer's account cannot take it");
            case CLOSED -> new Closed("CLOSED");
            case null -> new Unknown("A state we do not know");
        };
    }

    private static RefundAnswer succeeded(@Nullable String refundId, @Nullable Long fen, @Nullable String successTime) {
        if (refundId == null || refundId.isBlank() || fen == null || fen <= 0) {
            return new Unknown("Refunded without a number or an amount");
        }
        try {
            var at = OffsetDateTime.parse(String.valueOf(successTime)).toInstant();
            return new Succeeded(refundId, Optional.of(Money.cny(fen)), at);
        } catch (DateTimeException unreadable) {
            return new Unknown("Refunded at no time");
        }
    }
}
