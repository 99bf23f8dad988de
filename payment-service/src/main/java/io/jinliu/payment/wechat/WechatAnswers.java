package io.jinliu.payment.wechat;

import com.wechat.pay.java.service.payments.model.Transaction;
import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.ChannelAnswer;
import io.jinliu.payment.channel.ChannelAnswer.Closed;
import io.jinliu.payment.channel.ChannelAnswer.Paid;
import io.jinliu.payment.channel.ChannelAnswer.Unknown;
import io.jinliu.payment.channel.ChannelAnswer.Waiting;
import io.jinliu.payment.channel.Proof;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** WeChat's words for a payment in ours; the call, the callback and the sweep all read them here. */
record WechatAnswers(String merchantId, String appId) {

    /** What WeChat takes and tells; nothing else is ours. */
    static final String CURRENCY = "CNY";

    /** Whether it speaks of us, in our currency. What is absent is not ours either. */
    boolean ours(Transaction told) {
        return merchantId.equals(told.getMchid())
                && appId.equals(told.getAppid())
                && told.getOutTradeNo() != null
                && told.getAmount() != null
                && CURRENCY.equals(told.getAmount().getCurrency());
    }

    /** Unknown when what it says cannot be read as money. */
    static ChannelAnswer read(Transaction told) {
        return switch (told.getTradeState()) {
            case SUCCESS, REFUND -> paid(told); // a refund does not unmake the payment
            case NOTPAY, USERPAYING, ACCEPT -> new Waiting(Optional.empty());
            case CLOSED, REVOKED, PAYERROR -> new Closed(told.getTradeState().name());
            case null -> new Unknown("A state we do not know");
        };
    }

    /** By {@code amount.total}: {@code payer_total} is smaller where a coupon paid a part. */
    private static ChannelAnswer paid(Transaction told) {
        var fen = told.getAmount().getTotal();
        if (fen == null || fen <= 0 || blank(told.getTransactionId())) {
            return new Unknown("Paid without a number or an amount");
        }
        try {
            var at = OffsetDateTime.parse(String.valueOf(told.getSuccessTime())).toInstant();
            return new Paid(new Proof(Channel.WECHAT_PAY, told.getTransactionId(), Money.cny(fen), at));
        } catch (DateTimeException unreadable) {
            return new Unknown("Paid at no time");
        }
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
