package io.jinliu.payment.storedvalue;

import io.jinliu.common.audit.Audit;
import io.jinliu.common.id.Ids;
import io.jinliu.payment.collect.TooManyCodes;
import io.jinliu.payment.storedvalue.Challenge.Purpose;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends a buyer a code for one payment; only its imprint is kept. */
@Service
class SendCode {

    static final Duration GOOD_FOR = Duration.ofMinutes(5);

    private static final Duration LATELY = Duration.ofHours(1);
    private static final int ENOUGH = 10;
    private static final int DIGITS = 6;

    private final Challenges challenges;
    private final Messages messages;
    private final Secrets secrets;
    private final Ids ids;
    private final Audit audit;
    private final Clock clock;

    SendCode(Challenges challenges, Messages messages, Secrets secrets, Ids ids, Audit audit, Clock clock) {
        this.challenges = challenges;
        this.messages = messages;
        this.secrets = secrets;
        this.ids = ids;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Opens a challenge and returns its number.
     *
     * @throws TooManyCodes if the buyer was sent too many of late
     */
    @Transactional
    long send(Purpose purpose) {
        var now = clock.instant();
        var slot = Wallet.slotOf(purpose.buyer());
        if (challenges.sentSince(purpose.buyer(), now.minus(LATELY)) >= ENOUGH) {
            throw new TooManyCodes();
        }
        var number = ids.next(slot);
        var digits = secrets.digits(DIGITS);
        var imprint = secrets.imprint(text(number, digits));
        challenges.open(new Challenge(number, purpose, imprint, 0, Optional.empty(), now.plus(GOOD_FOR)), now);
        messages.send(
                purpose.buyer(),
                "验证码 %1$s，用于支付 %2$s，5 分钟内有效。 %1$s pays %2$s within 5 minutes.".formatted(digits, purpose.amount()));
        audit.record(slot, "second-factor.sent", Long.toString(number), purpose.amount() + " for " + purpose.due());
        return number;
    }

    /** Bound to its challenge: the same digits of another leave another imprint. */
    static String text(long challengeNo, String digits) {
        return "one-time-code:%d:%s".formatted(challengeNo, digits);
    }
}
