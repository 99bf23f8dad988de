package io.jinliu.payment.alipay;

import com.alipay.api.domain.RoyaltyDetail;
import io.jinliu.payment.channel.GiveBackAnswer;
import io.jinliu.payment.channel.GiveBackOrder;
import io.jinliu.payment.channel.ShareOutcome;
import io.jinliu.payment.channel.SharingAnswer;
import io.jinliu.payment.channel.SharingAnswer.Told;
import io.jinliu.payment.channel.SharingAnswer.Word;
import io.jinliu.payment.channel.SharingOrder;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Alipay's words for shares in ours. It has no state for the whole: it is finished when each share is. */
final class AlipaySharingAnswers {

    private AlipaySharingAnswers() {}

    /** The one no to a question that says what became of the money: nothing did. It is sent again under its number. */
    static boolean noSuch(AlipayFailure.Said said) {
        return said.code().endsWith("SETTLE_NOT_EXIST") || said.code().equals("ACQ.TRADE_NOT_EXIST");
    }

    /** @param now when a share was paid, where Alipay does not say */
    static SharingAnswer shared(SharingOrder asked, @Nullable List<RoyaltyDetail> details, Instant now) {
        var told = Optional.ofNullable(details).orElse(List.of());
        var words = told.stream()
                .map(detail -> word(detail, now))
                .flatMap(Optional::stream)
                .toList();
        if (words.size() < told.size()) {
            return new SharingAnswer.Unknown("It speaks of a share without an account, an amount or a state we know");
        }
        var over = words.size() >= asked.parts().size()
                && words.stream().noneMatch(word -> word.outcome() instanceof ShareOutcome.Pending);
        return new Told(over, words);
    }

    private static Optional<Word> word(RoyaltyDetail detail, Instant now) {
        var account = Optional.ofNullable(detail.getTransIn());
        var amount = AlipayAnswers.amount(detail.getAmount());
        var outcome = outcome(detail, now);
        return account.isEmpty() || amount.isEmpty() || outcome.isEmpty()
                ? Optional.empty()
                : Optional.of(new Word(account.get(), amount.get(), outcome.get()));
    }

    private static Optional<ShareOutcome> outcome(RoyaltyDetail detail, Instant now) {
        return switch (detail.getState()) {
            case "SUCCESS" -> Optional.of(new ShareOutcome.Paid(when(detail, now)));
            case "PROCESSING" -> Optional.of(new ShareOutcome.Pending());
            case "FAIL" -> Optional.of(new ShareOutcome.Closed(String.valueOf(detail.getErrorCode())));
            case null, default -> Optional.empty();
        };
    }

    static GiveBackAnswer givenBack(GiveBackOrder asked, @Nullable List<RoyaltyDetail> details, Instant now) {
        return Optional.ofNullable(details).orElse(List.of()).stream()
                .filter(detail -> asked.receiver().account().equals(detail.getTransOut()))
                .filter(detail -> AlipayAnswers.amount(detail.getAmount())
                        .filter(asked.amount()::equals)
                        .isPresent())
                .findFirst()
                .map(detail -> givenBack(detail, now))
                .orElseGet(() -> new GiveBackAnswer.Unknown("It speaks of no such give-back"));
    }

    private static GiveBackAnswer givenBack(RoyaltyDetail detail, Instant now) {
        return switch (detail.getState()) {
            case "SUCCESS" -> new GiveBackAnswer.GivenBack(when(detail, now));
            case "PROCESSING" -> new GiveBackAnswer.Processing();
            case "FAIL" -> new GiveBackAnswer.Failed(String.valueOf(detail.getErrorCode()));
            case null, default -> new GiveBackAnswer.Unknown("A state we do not know");
        };
    }

    private static Instant when(RoyaltyDetail detail, Instant now) {
        return Optional.ofNullable(detail.getExecuteDt()).map(Date::toInstant).orElse(now);
    }
}
