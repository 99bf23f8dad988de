package io.jinliu.payment.alipay;

import com.alipay.api.response.AlipayTradeFastpayRefundQueryResponse;
import com.alipay.api.response.AlipayTradeRefundResponse;
import io.jinliu.payment.alipay.AlipayFailure.NoAnswer;
import io.jinliu.payment.alipay.AlipayFailure.NotSent;
import io.jinliu.payment.alipay.AlipayFailure.Said;
import io.jinliu.payment.channel.RefundAnswer;
import io.jinliu.payment.channel.RefundAnswer.Abnormal;
import io.jinliu.payment.channel.RefundAnswer.Later;
import io.jinliu.payment.channel.RefundAnswer.NoSuchRefund;
import io.jinliu.payment.channel.RefundAnswer.Processing;
import io.jinliu.payment.channel.RefundAnswer.Succeeded;
import io.jinliu.payment.channel.RefundAnswer.SucceededAmong;
import io.jinliu.payment.channel.RefundAnswer.Unknown;
import io.jinliu.payment.channel.RefundOrder;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Money back through Alipay, which gives a refund no number of its own: ours, {@code out_request_no}, stands for it. */
final class AlipayRefunds {

    private static final Logger LOG = LoggerFactory.getLogger(AlipayRefunds.class);

    private final AlipaySdk sdk;
    private final Clock clock;

    AlipayRefunds(AlipaySdk sdk, Clock clock) {
        this.sdk = sdk;
        this.clock = clock;
    }

    RefundAnswer refund(RefundOrder refund) {
        return sdk.ask(
                "refund",
                Long.toString(refund.refundNo()),
                AlipayOrders.back(refund),
                told -> taken(refund, told),
                AlipayRefunds::notTaken);
    }

    /**
     * Code 10000 alone moved nothing: without {@code fund_change=Y} it may be a repetition, or still under way. Its
     * {@code refund_fee} is what went back of the whole trade; what went back by one request, only a query tells.
     */
    private RefundAnswer taken(RefundOrder asked, AlipayTradeRefundResponse told) {
        if (!asked.channelNo().equals(told.getTradeNo())) {
            return aboutSomethingElse(asked);
        }
        var total = AlipayAnswers.amount(told.getRefundFee());
        if ("Y".equals(told.getFundChange()) && total.isPresent()) {
            return new SucceededAmong(Long.toString(asked.refundNo()), total.get(), when(told.getGmtRefundPay()));
        }
        var found = query(asked);
        return found instanceof NoSuchRefund ? new Processing() : found;
    }

    private static RefundAnswer notTaken(AlipayFailure failure) {
        return switch (failure) {
            case Said said when said.passing() -> new Later(said.toString());
            case Said said -> new Abnormal(said.toString());
            case NotSent notSent -> new RefundAnswer.NotSent(notSent.why());
            case NoAnswer none -> new Unknown(none.why());
        };
    }

    RefundAnswer query(RefundOrder refund) {
        return sdk.ask(
                "query-refund",
                Long.toString(refund.refundNo()),
                AlipayOrders.query(refund),
                told -> read(refund, told),
                AlipayRefunds::notTold);
    }

    /** A success that names no refund means that no such refund was received. */
    private RefundAnswer read(RefundOrder asked, AlipayTradeFastpayRefundQueryResponse told) {
        if (told.getOutRequestNo() == null && told.getRefundStatus() == null) {
            return new NoSuchRefund();
        }
        if (!speaksOf(asked, told)) {
            return aboutSomethingElse(asked);
        }
        return "REFUND_SUCCESS".equals(told.getRefundStatus())
                ? new Succeeded(
                        Long.toString(asked.refundNo()),
                        AlipayAnswers.amount(told.getRefundAmount()),
                        when(told.getGmtRefundPay()))
                : new Processing();
    }

    private static boolean speaksOf(RefundOrder asked, AlipayTradeFastpayRefundQueryResponse told) {
        return Long.toString(asked.refundNo()).equals(told.getOutRequestNo())
                && asked.channelNo().equals(told.getTradeNo())
                && AlipayAnswers.amount(told.getRefundAmount()).isPresent();
    }

    private static RefundAnswer notTold(AlipayFailure failure) {
        return switch (failure) {
            case Said said when said.is("ACQ.TRADE_NOT_EXIST") -> new NoSuchRefund();
            case Said said -> new Unknown(said.toString());
            case NotSent notSent -> new RefundAnswer.NotSent(notSent.why());
            case NoAnswer none -> new Unknown(none.why());
        };
    }

    private static RefundAnswer aboutSomethingElse(RefundOrder asked) {
        LOG.error("ALARM: Alipay answered about another refund than {}", asked.refundNo());
        return new Unknown("The answer is about something else");
    }

    /** Alipay does not always say when; then it is when we heard of it. */
    private Instant when(@Nullable Date at) {
        return at == null ? clock.instant() : at.toInstant();
    }
}
