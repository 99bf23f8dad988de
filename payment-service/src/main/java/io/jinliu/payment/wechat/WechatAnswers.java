package io.jinliu.payment.wechat;

import com.wechat.pay.java.service.payments.model.Transaction;
import com.wechat.pay.java.service.payments.model.Transaction.TradeStateEnum;
import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.ChannelAnswer;
import io.jinliu.payment.channel.ChannelAnswer.Closed;
import io.jinliu.payment.channel.ChannelAnswer.NoSuchOrder;
import io.jinliu.payment.channel.ChannelAnswer.NotReversed;
import io.jinliu.payment.channel.ChannelAnswer.NotSent;
import io.jinliu.payment.channel.ChannelAnswer.Paid;
import io.jinliu.payment.channel.ChannelAnswer.Refused;
import io.jinliu.payment.channel.ChannelAnswer.Reversed;
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
            case CLOSED, PAYERROR -> new Closed(told.getTradeState().name());
            case REVOKED -> reversed(told);
            case null -> new Unknown("A state we do not know");
        };
    }

    /** Whether money had come before it was taken back, only the time of payment tells. */
    private static ChannelAnswer reversed(Transaction told) {
        if (blank(told.getSuccessTime())) {
            return new Closed(told.getTradeState().name());
        }
        return paid(told) instanceof Paid(var money)
                ? new Reversed(Optional.of(money))
                : new Unknown("Reversed without a number, an amount or a time");
    }

    /**
     * What became of an order that WeChat was asked to take back: REFUND and REVOKED mean that it did.
     *
     * @param refused whether WeChat definitely would not; else a success is one that it is still at
     */
    static ChannelAnswer readReversed(Transaction told, boolean refused) {
        var answer = read(told);
        return switch (answer) {
            case Paid(var money) when told.getTradeState() == TradeStateEnum.REFUND -> new Reversed(Optional.of(money));
            case Paid(var money) when refused -> new NotReversed(money);
            case Closed _ -> new Reversed(Optional.empty());
            case Paid _, Waiting _ -> new Unknown("Not taken back yet");
            case Reversed _, NotReversed _, Refused _, NoSuchOrder _, NotSent _, Unknown _ -> answer;
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
            return new Paid(
                    new Proof(Channel.WECHAT_PAY, told.getTransactionId(), Money.cny(fen), at, WechatFunds.of(told)));
        } catch (DateTimeException unreadable) {
            return new Unknown("Paid at no time");
        }
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
