package io.jinliu.payment.wechat;

import com.wechat.pay.java.service.profitsharing.model.OrderReceiverDetail;
import com.wechat.pay.java.service.profitsharing.model.OrderStatus;
import com.wechat.pay.java.service.profitsharing.model.OrdersEntity;
import com.wechat.pay.java.service.profitsharing.model.ReturnOrdersEntity;
import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.GiveBackAnswer;
import io.jinliu.payment.channel.ShareOutcome;
import io.jinliu.payment.channel.SharingAnswer;
import io.jinliu.payment.channel.SharingAnswer.Told;
import io.jinliu.payment.channel.SharingAnswer.Word;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** WeChat's words for shares in ours. Its states are PROCESSING and FINISHED; which share was paid, each share says. */
final class WechatSharingAnswers {

    private WechatSharingAnswers() {}

    static SharingAnswer read(OrdersEntity told) {
        if (told.getState() == null) {
            return new SharingAnswer.Unknown("A state we do not know");
        }
        var details = Optional.ofNullable(told.getReceivers()).orElse(List.of());
        var words = details.stream()
                .map(WechatSharingAnswers::word)
                .flatMap(Optional::stream)
                .toList();
        return words.size() < details.size()
                ? new SharingAnswer.Unknown("It speaks of a share without an account, an amount, a result or a time")
                : new Told(told.getState() == OrderStatus.FINISHED, words);
    }

    private static Optional<Word> word(OrderReceiverDetail told) {
        return told.getAccount() == null || told.getAmount() == null
                ? Optional.empty()
                : outcome(told).map(outcome -> new Word(told.getAccount(), Money.cny(told.getAmount()), outcome));
    }

    private static Optional<ShareOutcome> outcome(OrderReceiverDetail told) {
        return switch (told.getResult()) {
            case PENDING -> Optional.of(new ShareOutcome.Pending());
            case SUCCESS -> time(told.getFinishTime()).map(ShareOutcome.Paid::new);
            case CLOSED -> Optional.of(new ShareOutcome.Closed(String.valueOf(told.getFailReason())));
            case null -> Optional.empty();
        };
    }

    static GiveBackAnswer read(ReturnOrdersEntity told) {
        return switch (told.getResult()) {
            case PROCESSING -> new GiveBackAnswer.Processing();
            case SUCCESS ->
                time(told.getFinishTime())
                        .<GiveBackAnswer>map(GiveBackAnswer.GivenBack::new)
                        .orElseGet(() -> new GiveBackAnswer.Unknown("Given back at no time"));
            case FAILED -> new GiveBackAnswer.Failed(String.valueOf(told.getFailReason()));
            case null -> new GiveBackAnswer.Unknown("A state we do not know");
        };
    }

    private static Optional<Instant> time(@Nullable String text) {
        try {
            return Optional.of(OffsetDateTime.parse(String.valueOf(text)).toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
