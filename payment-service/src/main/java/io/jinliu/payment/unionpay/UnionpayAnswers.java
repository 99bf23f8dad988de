package io.jinliu.payment.unionpay;

import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.ChannelAnswer;
import io.jinliu.payment.channel.ChannelAnswer.Closed;
import io.jinliu.payment.channel.ChannelAnswer.NoSuchOrder;
import io.jinliu.payment.channel.ChannelAnswer.Paid;
import io.jinliu.payment.channel.ChannelAnswer.Unknown;
import io.jinliu.payment.channel.ChannelAnswer.Waiting;
import io.jinliu.payment.channel.FundSource;
import io.jinliu.payment.channel.FundSource.Kind;
import io.jinliu.payment.channel.Proof;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** UnionPay's words for a payment in ours; the call, the callback and the sweep all read them here. */
record UnionpayAnswers(Clock clock) {

    /** Only "no such order" and the order's own state settle something; another no to a question says nothing. */
    ChannelAnswer told(UnionpayFields told) {
        var answer = UnionpayCode.of(told);
        if (answer.noSuchOrder()) {
            return new NoSuchOrder();
        }
        return answer.success() ? state(UnionpayCode.ofOrder(told), told) : new Unknown(answer.toString());
    }

    /** What a definite no of a bank means for the order, UnionPay does not say: it may be tried again until its time is over. */
    private ChannelAnswer state(UnionpayCode order, UnionpayFields told) {
        if (order.success()) {
            return paid(told);
        }
        if (order.open()) {
            return new Waiting(Optional.empty());
        }
        return order.unclear() ? new Unknown(order.toString()) : new Closed(order.toString());
    }

    /** Paid under UnionPay's own number, or Unknown if it does not say which money, how much or when. */
    ChannelAnswer paid(UnionpayFields told) {
        var channelNo = told.field("queryId");
        var amount = UnionpayMoney.read(told);
        var paidAt = UnionpayTime.moved(told, clock.instant());
        if (channelNo.isEmpty() || amount.isEmpty() || paidAt.isEmpty()) {
            return new Unknown("Paid without a number, an amount or a time");
        }
        return new Paid(
                new Proof(Channel.UNIONPAY, channelNo.get(), amount.get(), paidAt.get(), card(told, amount.get())));
    }

    /** payCardType of the public appendix: of one card, which pays all of it. */
    private static List<FundSource> card(UnionpayFields told, Money amount) {
        var kind =
                switch (told.field("payCardType").orElse("")) {
                    case "01" -> Kind.DEBIT_CARD;
                    case "02", "03" -> Kind.CREDIT_CARD;
                    default -> Kind.OTHER;
                };
        return told
                .field("payCardType")
                .flatMap(type -> FundSource.read(kind, "CARD_TYPE_" + type, Optional.of(amount)))
                .stream()
                .toList();
    }
}
