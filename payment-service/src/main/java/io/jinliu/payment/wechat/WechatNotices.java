package io.jinliu.payment.wechat;

import com.wechat.pay.java.service.payments.model.Transaction;
import com.wechat.pay.java.service.refund.model.RefundNotification;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.ChannelAnswer;
import io.jinliu.payment.channel.ChannelAnswer.Paid;
import io.jinliu.payment.channel.ComplaintNews;
import io.jinliu.payment.channel.PaymentNews;
import io.jinliu.payment.channel.PayoutNews;
import io.jinliu.payment.channel.RefundAnswer;
import io.jinliu.payment.channel.RefundNews;
import io.jinliu.payment.channel.SharingNews;
import io.jinliu.payment.security.CallbackDoor.News;
import io.jinliu.payment.security.CallbackRefused;
import io.jinliu.payment.security.CallbackRefused.Reason;
import io.jinliu.payment.security.RawCallback;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads a notification that WeChat signed, and finds out whether it is about us. */
final class WechatNotices {

    private static final Logger LOG = LoggerFactory.getLogger(WechatNotices.class);

    private static final Pattern COMPLAINT_ID = Pattern.compile("[0-9A-Za-z_-]{1,64}");

    private final WechatSignature signature;
    private final WechatLetter letter;
    private final WechatAnswers answers;
    private final Listeners listeners;

    WechatNotices(WechatCredential credential, Clock clock, Listeners listeners) {
        this.signature = new WechatSignature(WechatKeys.read(credential.keys()), clock);
        this.letter = new WechatLetter(credential.apiV3Key());
        this.answers = new WechatAnswers(credential.merchantId(), credential.appId());
        this.listeners = listeners;
    }

    /** Whom news is told to. */
    record Listeners(
            PaymentNews payments,
            RefundNews refunds,
            ComplaintNews complaints,
            SharingNews shares,
            PayoutNews payouts) {}

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
        if (event.startsWith("COMPLAINT.")) {
            return complaint(letter.content(envelope));
        }
        if (event.startsWith("PROFITSHARING")) {
            return share(letter.content(envelope));
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
            case Paid paid -> new News(number, () -> listeners.payments().heard(Channel.WECHAT_PAY, number, paid));
            case ChannelAnswer.Unknown unclear -> throw new CallbackRefused(Reason.UNREADABLE, number, unclear.why());
            case ChannelAnswer notPaid -> new News(number, () -> LOG.info("{} is not paid: {}", number, notPaid));
        };
    }

    /** It only makes us ask. Of what came back it names the return; else the split. */
    private News share(ObjectNode content) {
        var number = content.path("out_return_no")
                .asString(content.path("out_order_no").asString(""));
        if (number.isEmpty() || !content.path("mchid").asString("").equals(answers.merchantId())) {
            throw new CallbackRefused(Reason.NOT_OURS, number, "Another merchant, or no number of a split");
        }
        return new News(number, () -> listeners.shares().heard(Channel.WECHAT_PAY, number));
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
        return new News(number, () -> listeners.refunds().heard(Channel.WECHAT_PAY, number, answer));
    }

    /** It names no merchant: whose complaint it is, the question that follows tells. */
    private News complaint(ObjectNode content) {
        var id = content.path("complaint_id").asString("");
        if (!COMPLAINT_ID.matcher(id).matches()) {
            throw new CallbackRefused(Reason.UNREADABLE, "No complaint");
        }
        return new News(id, () -> listeners.complaints().heard(Channel.WECHAT_PAY, id));
    }

    /** Whatever it says of the transfer, we ask: a number of ours is all that counts. Absent is not a match. */
    private News payout(ObjectNode content) {
        var number = content.path("out_bill_no").asString("");
        var merchant = content.path("mch_id").asString(content.path("mchid").asString(""));
        if (number.isEmpty() || !merchant.equals(answers.merchantId())) {
            throw new CallbackRefused(Reason.NOT_OURS, number, "Another merchant, or no number");
        }
        return new News(number, () -> listeners.payouts().heard(Channel.WECHAT_PAY, number));
    }
}
