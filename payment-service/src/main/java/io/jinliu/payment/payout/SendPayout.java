package io.jinliu.payment.payout;

import io.jinliu.payment.channel.PayoutAnswer;
import io.jinliu.payment.channel.PayoutAnswer.NoSuchPayout;
import io.jinliu.payment.channel.PayoutAnswer.Refused;
import io.jinliu.payment.channel.PayoutAnswer.Unknown;
import io.jinliu.payment.payout.Payout.Approved;
import io.jinliu.payment.payout.Payout.Asked;
import io.jinliu.payment.payout.Payout.AwaitingPayee;
import io.jinliu.payment.payout.Payout.Sent;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Sends a payout to its channel, or asks what became of it, always under the same number. Never inside a transaction. */
@Service
class SendPayout {

    /** A call that was not heard of by then never will be: its timeout plus a minute. */
    static final Duration SETTLED = Duration.ofSeconds(65);

    /** WeChat answers for transfers of the last 30 days; after that "no such number" proves nothing. */
    static final Duration REMEMBERED = Duration.ofDays(20);

    private static final Logger LOG = LoggerFactory.getLogger(SendPayout.class);

    private static final long LONGEST_PAUSE = 60;

    private final Payouts payouts;
    private final PayoutChannels channels;
    private final MovePayout movePayout;
    private final ApplyPayoutAnswer applyAnswer;
    private final PostponePayout postpone;
    private final Clock clock;

    SendPayout(
            Payouts payouts,
            PayoutChannels channels,
            MovePayout movePayout,
            ApplyPayoutAnswer applyAnswer,
            PostponePayout postpone,
            Clock clock) {
        this.payouts = payouts;
        this.channels = channels;
        this.movePayout = movePayout;
        this.applyAnswer = applyAnswer;
        this.postpone = postpone;
        this.clock = clock;
    }

    /** Brings the payout one step on. */
    Payout send(long payoutNo) {
        var payout = find(payoutNo);
        return switch (payout) {
            case Approved _ -> movePayout.begin(payoutNo).map(this::call).orElseGet(() -> find(payoutNo));
            case Sent sent -> ask(sent);
            case Payout.Drafted _, Payout.Paid _, Payout.Failed _, Payout.Cancelled _ -> payout;
        };
    }

    private Payout ask(Sent sent) {
        var no = sent.terms().no();
        postpone.until(no, clock.instant().plus(pause(sent)));
        var answer = channels.of(sent.terms().channel()).query(sent.terms().order());
        if (answer instanceof NoSuchPayout && settled(sent)) {
            return movePayout.again(no).map(this::call).orElseGet(() -> find(no));
        }
        return applyAnswer.asked(no, unpackaged(sent, answer) ? packaged(sent, answer) : answer);
    }

    /** No other call of this number is on its way, so a no to this one is certain. */
    private Payout call(Asked asked) {
        var answer = channels.of(asked.terms().channel()).send(asked.terms().order());
        return applyAnswer.called(asked, answer instanceof Refused refused ? confirmed(asked, refused) : answer);
    }

    /** A no speaks of the call, not of the money: it is over only if the channel knows nothing of its number either. */
    private PayoutAnswer confirmed(Asked asked, Refused refused) {
        var found = channels.of(asked.terms().channel()).query(asked.terms().order());
        return found instanceof NoSuchPayout ? refused : told(found);
    }

    /** The payee needs what only the answer to the call tells: the same terms are answered the same. */
    private PayoutAnswer packaged(Sent sent, PayoutAnswer answer) {
        var again = told(channels.of(sent.terms().channel()).send(sent.terms().order()));
        return again instanceof Unknown || again instanceof NoSuchPayout ? answer : again;
    }

    private static boolean unpackaged(Sent sent, PayoutAnswer answer) {
        var known =
                sent instanceof AwaitingPayee awaiting && awaiting.packageInfo().isPresent();
        return !known && answer instanceof PayoutAnswer.AwaitingPayee(var told) && told.isEmpty();
    }

    private boolean settled(Sent sent) {
        var since = Duration.between(sent.sentAt(), clock.instant());
        if (since.compareTo(REMEMBERED) > 0) {
            LOG.error(
                    "ALARM: whether payout {} was paid, its channel may have forgotten",
                    sent.terms().no());
            return false;
        }
        return sent instanceof Asked && since.compareTo(SETTLED) >= 0;
    }

    /** What a question brings says where the payout stands, or nothing. */
    static PayoutAnswer told(PayoutAnswer answer) {
        return switch (answer) {
            case Refused refused -> new Unknown(refused.code());
            case PayoutAnswer.NotEnough(var why) -> new Unknown(why);
            case PayoutAnswer.Later(var why) -> new Unknown(why);
            case PayoutAnswer.NotSent(var why) -> new Unknown(why);
            case PayoutAnswer.InProgress _,
                    PayoutAnswer.AwaitingPayee _,
                    PayoutAnswer.Paid _,
                    PayoutAnswer.Failed _,
                    PayoutAnswer.Cancelled _,
                    NoSuchPayout _,
                    Unknown _ -> answer;
        };
    }

    private static Duration pause(Sent sent) {
        return Duration.ofSeconds(Math.min(LONGEST_PAUSE, 5L << Math.min(sent.asked(), 4)));
    }

    private Payout find(long payoutNo) {
        return payouts.find(payoutNo).orElseThrow(() -> new UnknownPayout("payout " + payoutNo));
    }
}
