package io.jinliu.payment.wechat;

import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.PayoutAnswer;
import io.jinliu.payment.channel.PayoutAnswer.NoSuchPayout;
import io.jinliu.payment.channel.PayoutAnswer.Unknown;
import io.jinliu.payment.channel.PayoutChannel;
import io.jinliu.payment.channel.PayoutOrder;
import io.jinliu.payment.wechat.WechatFailure.NoAnswer;
import io.jinliu.payment.wechat.WechatFailure.NotSent;
import io.jinliu.payment.wechat.WechatFailure.Said;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Payouts to a payee inside WeChat, who confirms that he wants the money (商家转账). */
final class WechatPayouts implements PayoutChannel {

    private static final Logger LOG = LoggerFactory.getLogger(WechatPayouts.class);

    private final TransferBills bills;
    private final String merchantId;

    WechatPayouts(WechatSettings settings, WechatSdk sdk) {
        this.bills = new TransferBills(sdk.client(), sdk.encryptor(), settings);
        this.merchantId = settings.merchantId();
    }

    @Override
    public Channel name() {
        return Channel.WECHAT_PAY;
    }

    @Override
    public PayoutAnswer send(PayoutOrder order) {
        return WechatFailure.asking(
                "payout", order.number(), () -> read(order, bills.create(order)), WechatPayouts::notTaken);
    }

    @Override
    public PayoutAnswer query(PayoutOrder order) {
        return WechatFailure.asking(
                "query-payout", order.number(), () -> read(order, bills.query(order.number())), WechatPayouts::notTold);
    }

    /** What cannot be cancelled is paid, over or unknown; which of them, only a question tells. */
    @Override
    public PayoutAnswer cancel(PayoutOrder order) {
        return WechatFailure.asking(
                "cancel-payout",
                order.number(),
                () -> read(order, bills.cancel(order.number())),
                failure -> failure instanceof Said ? query(order) : notTold(failure));
    }

    /** Only what speaks of us and of the number asked about is read. */
    private PayoutAnswer read(PayoutOrder asked, TransferBill told) {
        if (!told.number().equals(asked.number())
                || !told.merchant().orElse(merchantId).equals(merchantId)) {
            LOG.error("ALARM: WeChat Pay answered about another payout than {}", asked.payoutNo());
            return new Unknown("The answer is about something else");
        }
        return told.answer();
    }

    static PayoutAnswer notTaken(WechatFailure failure) {
        return switch (failure) {
            case Said said when said.code().equals("NOT_ENOUGH") -> new PayoutAnswer.NotEnough(said.code());
            case Said said when said.status() >= 500 -> new Unknown(said.code());
            case Said said when said.tooOften() || said.ofOurMaking() -> new PayoutAnswer.Later(said.code());
            case Said said -> new PayoutAnswer.Refused(said.code(), said.message());
            case NotSent notSent -> new PayoutAnswer.NotSent(notSent.why());
            case NoAnswer none -> new Unknown(none.why());
        };
    }

    /** Only "no such bill" settles something: another no to a question says nothing about the money. */
    static PayoutAnswer notTold(WechatFailure failure) {
        return switch (failure) {
            case Said said when said.code().equals("NOT_FOUND") -> new NoSuchPayout();
            case Said said -> new Unknown(said.code());
            case NotSent notSent -> new PayoutAnswer.NotSent(notSent.why());
            case NoAnswer none -> new Unknown(none.why());
        };
    }
}
