package io.jinliu.payment.wechat;

import com.wechat.pay.java.core.cipher.PrivacyEncryptor;
import com.wechat.pay.java.service.refund.RefundService;
import com.wechat.pay.java.service.refund.model.QueryByOutRefundNoRequest;
import io.jinliu.payment.channel.AbnormalRefunds;
import io.jinliu.payment.channel.BankAccount;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.RefundOrder;
import io.jinliu.payment.wechat.WechatFailure.NoAnswer;
import io.jinliu.payment.wechat.WechatFailure.NotSent;
import io.jinliu.payment.wechat.WechatFailure.Said;
import java.util.Optional;

/**
 * 异常退款 by {@code apply-abnormal-refund}: the SDK has it for marketplaces only, so its client makes the call. WeChat
 * wants its own number of the refund, which only a query tells while nothing has succeeded.
 */
final class WechatAbnormalRefunds implements AbnormalRefunds {

    private final RefundService refunds;
    private final WechatJson json;
    private final PrivacyEncryptor encryptor;

    WechatAbnormalRefunds(WechatSdk sdk) {
        this.refunds = sdk.refunds();
        this.json = new WechatJson(sdk.client());
        this.encryptor = sdk.config().createEncryptor();
    }

    @Override
    public Channel name() {
        return Channel.WECHAT_PAY;
    }

    @Override
    public Answer deliver(RefundOrder refund, BankAccount account) {
        var number = Long.toString(refund.refundNo());
        return WechatFailure.<Answer>asking(
                "abnormal-refund",
                number,
                () -> theirNumber(number)
                        .map(theirs -> applied(number, theirs, account))
                        .orElseGet(() -> new Answer.Unknown("It has no number")),
                WechatAbnormalRefunds::failed);
    }

    private Optional<String> theirNumber(String number) {
        var query = new QueryByOutRefundNoRequest();
        query.setOutRefundNo(number);
        return Optional.ofNullable(refunds.queryByOutRefundNo(query).getRefundId());
    }

    private Answer applied(String number, String theirs, BankAccount account) {
        var body = WechatJson.object();
        body.put("out_refund_no", number);
        body.put("type", account.type());
        account.holder().ifPresent(holder -> {
            body.put("bank_type", holder.bank());
            body.put("bank_account", encryptor.encrypt(holder.number()));
            body.put("real_name", encryptor.encrypt(holder.name()));
        });
        json.post(
                "/v3/refund/domestic/refunds/%s/apply-abnormal-refund".formatted(WechatJson.part(theirs)),
                body,
                encryptor.getWechatpaySerial());
        return new Answer.Accepted();
    }

    private static Answer failed(WechatFailure failure) {
        return switch (failure) {
            case Said said -> new Answer.Refused(said.toString());
            case NotSent notSent -> new Answer.Refused(notSent.why());
            case NoAnswer none -> new Answer.Unknown(none.why());
        };
    }
}
