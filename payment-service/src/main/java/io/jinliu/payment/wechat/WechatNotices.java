package io.jinliu.payment.wechat;

import com.wechat.pay.java.service.payments.model.Transaction;
import com.wechat.pay.java.service.refund.model.RefundNotification;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.ChannelAnswer;
import io.jinliu.payment.channel.ChannelAnswer.Paid;
import io.jinliu.payment.channel.PaymentNews;
import io.jinliu.payment.channel.PayoutNews;
import io.jinliu.payment.channel.RefundAnswer;
import io.jinliu.payment.channel.RefundNews;
import io.jinliu.payment.security.CallbackDoor.News;
import io.jinliu.payment.security.CallbackRefused;
import io.jinliu.payment.security.CallbackRefused.Reason;
import io.jinliu.payment.security.RawCallback;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads a notification that WeChat signed, and finds out whether it is about us. */
final class WechatNotices {

    private static final Logger LOG = LoggerFactory.getLogger(WechatNotices.class);

    private final WechatSignature signature;
    private final WechatLetter letter;
    private final WechatAnswers answers;
    private final PaymentNews payments;
    private final RefundNews refunds;
    private final PayoutNews payouts;

    WechatNotices(
            WechatCredential credential, Clock clock, PaymentNews payments, RefundNews refunds, PayoutNews payouts) {
        this.signature = new WechatSignature(WechatKeys.read(credential.keys()), clock);
        this.letter = new WechatLetter(credential.apiV3Key());
        this.answers = new WechatAnswers(credential.merchantId(), credential.appId());
        this.payments = payments;
        this.refunds = refunds;
        this.payouts = payouts;
    }

    News read(RawCallback callback) {
        signature.require(callback);
        var envelope = letter.envelope(callback.text());
        var event = Optional.ofNullable(envelope.eventType()).orElse("");
        if (event.startsWith("TRANSACTION.")) {
            return payment(letter.as(Transaction.class, letter.content(envelope)));
        }
        if (event.startsWith("REFUND.")) {
            return refund(letter.content(envelope));
        }
        if (event.startsWith("MCHTRANSFER.")) {
            return payout(letter.content(envelope));
        }
        LOG.warn("WeChat Pay tells of something we do not follow: {}", event);
        return new News("-", () -> {});
    }

    /** Only "paid" is news; whatever else it says, asking is safer than believing it. */
    private News payment(Transaction told) {
        var number = Optional.ofNullable(told.getOutTradeNo()).orElse("-");
        if (!answers.ours(told)) {
            throw new CallbackRefused(Reason.NOT_OURS, number, "Another merchant, app, order or currency");
        }
        return switch (WechatAnswers.read(told)) {
            case Paid paid -> new News(number, () -> payments.heard(Channel.WECHAT_PAY, number, paid));
            case ChannelAnswer.Unknown unclear -> throw new CallbackRefused(Reason.UNREADABLE, number, unclear.why());
            case ChannelAnswer notPaid -> new News(number, () -> LOG.info("{} is not paid: {}", number, notPaid));
        };
    }

    /** The SDK's model of it forgot who the merchant is. */
    private News refund(ObjectNode content) {
        var told = letter.as(RefundNotification.class, content);
        var number = Optional.ofNullable(told.getOutRefundNo()).orElse("");
        var merchant = content.path("mchid").asString("");
        if (number.isEmpty() || !merchant.equals(answers.merchantId())) {
            throw new CallbackRefused(Reason.NOT_OURS, number, "Another merchant, or no refund number");
        }
        var amount = told.getAmount() == null ? null : told.getAmount().getRefund();
        var answer = WechatRefunds.read(told.getRefundStatus(), told.getRefundId(), amount, told.getSuccessTime());
        if (answer instanceof RefundAnswer.Unknown unclear) {
            throw new CallbackRefused(Reason.UNREADABLE, number, unclear.why());
        }
        return new News(number, () -> refunds.heard(Channel.WECHAT_PAY, number, answer));
    }

    /** Whatever it says of the transfer, we ask: a number of ours is all that counts. Absent is not a match. */
    private News payout(ObjectNode content) {
        var number = content.path("out_bill_no").asString("");
        var merchant = content.path("mch_id").asString(content.path("mchid").asString(""));
        if (number.isEmpty() || !merchant.equals(answers.merchantId())) {
            throw new CallbackRefused(Reason.NOT_OURS, number, "Another merchant, or no number");
        }
        return new News(number, () -> payouts.heard(Channel.WECHAT_PAY, number));
    }
}
