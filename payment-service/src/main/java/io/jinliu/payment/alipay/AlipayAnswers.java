package io.jinliu.payment.alipay;

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
import io.jinliu.payment.channel.FundSource;
import io.jinliu.payment.channel.Proof;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Alipay's words for a trade in ours; the call, the callback and the sweep all read them here.
 *
 * @param paidAt when the buyer paid, if he did
 * @param sources what he paid with
 */
record AlipayAnswers(
        @Nullable String status,
        @Nullable String tradeNo,
        @Nullable String totalAmount,
        Optional<Instant> paidAt,
        List<FundSource> sources) {

    private static final Currency CNY = Currency.getInstance("CNY");
    private static final Pattern YUAN = Pattern.compile("(0|[1-9][0-9]{0,8})(\\.[0-9]{1,2})?");

    /**
     * TRADE_FINISHED is no second payment: the trade number says that it is the same money. TRADE_CLOSED means two
     * things, never paid or refunded in full; only the time of payment tells them apart, and a refund does not unmake
     * the payment.
     */
    ChannelAnswer read() {
        return switch (status) {
            case "TRADE_SUCCESS", "TRADE_FINISHED" -> paid();
            case "TRADE_CLOSED" -> paidAt.isPresent() ? paid() : new Closed("TRADE_CLOSED");
            case "WAIT_BUYER_PAY" -> new Waiting(Optional.empty());
            case null, default -> new Unknown("A state we do not know");
        };
    }

    /**
     * What became of a trade that Alipay was asked to cancel: TRADE_CLOSED means that it did, and the time of payment
     * that money had come and went back.
     *
     * @param refused whether Alipay definitely would not; else a success is one that it is still at
     */
    ChannelAnswer readReversed(boolean refused) {
        var answer = read();
        return switch (answer) {
            case Paid(var money) when "TRADE_CLOSED".equals(status) -> new Reversed(Optional.of(money));
            case Paid(var money) when refused -> new NotReversed(money);
            case Closed _ -> new Reversed(Optional.empty());
            case Paid _, Waiting _ -> new Unknown("Not taken back yet");
            case Reversed _, NotReversed _, Refused _, NoSuchOrder _, NotSent _, Unknown _ -> answer;
        };
    }

    private ChannelAnswer paid() {
        var amount = amount(totalAmount);
        if (tradeNo == null || tradeNo.isBlank() || paidAt.isEmpty() || amount.isEmpty()) {
            return new Unknown("Paid without a number, an amount or a time");
        }
        return new Paid(new Proof(Channel.ALIPAY, tradeNo, amount.get(), paidAt.get(), sources));
    }

    /** Empty for whatever is not a positive amount in yuan, written plainly. */
    static Optional<Money> amount(@Nullable String yuan) {
        return Optional.ofNullable(yuan)
                .filter(text -> YUAN.matcher(text).matches())
                .map(text -> Money.parse(text, CNY))
                .filter(Money::positive);
    }
}
