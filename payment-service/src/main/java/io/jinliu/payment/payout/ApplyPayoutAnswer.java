package io.jinliu.payment.payout;

import io.jinliu.common.audit.Audit;
import io.jinliu.common.id.Slot;
import io.jinliu.common.outbox.Outbox;
import io.jinliu.payment.channel.PayoutAnswer;
import io.jinliu.payment.payout.Payout.Asked;
import io.jinliu.payment.payout.Payout.AwaitingPayee;
import io.jinliu.payment.payout.Payout.Sent;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one door by which a channel's answer moves a payout, whoever brought it. */
@Service
class ApplyPayoutAnswer {

    private static final Logger LOG = LoggerFactory.getLogger(ApplyPayoutAnswer.class);
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration FOR_A_PERSON = Duration.ofHours(1);

    private final Payouts payouts;
    private final PayoutSettings settings;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    ApplyPayoutAnswer(Payouts payouts, PayoutSettings settings, Outbox outbox, Audit audit, Clock clock) {
        this.payouts = payouts;
        this.settings = settings;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Moves a payout by what a call brought. A no counts of the latest call only: another may do what this one did not.
     *
     * @throws UnknownPayout if there is none
     */
    @Transactional
    public Payout called(Asked call, PayoutAnswer answer) {
        var payout = lock(call.terms().no());
        var latest = payout instanceof Asked asked && asked.sentAt().equals(call.sentAt());
        return apply(payout, latest ? answer : SendPayout.told(answer));
    }

    /**
     * Moves a payout by what a question brought, a request to cancel among them.
     *
     * @throws UnknownPayout if there is none
     */
    @Transactional
    public Payout asked(long payoutNo, PayoutAnswer answer) {
        return apply(lock(payoutNo), SendPayout.told(answer));
    }

    private Payout lock(long payoutNo) {
        return payouts.lock(payoutNo).orElseThrow(() -> new UnknownPayout("payout " + payoutNo));
    }

    private Payout apply(Payout payout, PayoutAnswer answer) {
        return switch (payout) {
            case Sent sent -> move(sent, answer);
            case Payout.Approved _, Payout.Failed _, Payout.Cancelled _ -> late(payout, answer);
            case Payout.Drafted _, Payout.Paid _ -> payout;
        };
    }

    private Payout move(Sent sent, PayoutAnswer answer) {
        return switch (answer) {
            case PayoutAnswer.Paid paid when !paid.amount().equals(sent.terms().amount()) -> contradicted(sent, paid);
            case PayoutAnswer.Paid paid -> pay(sent.pay(paid.channelNo(), paid.at()));
            case PayoutAnswer.AwaitingPayee(var told) -> keep(sent.await(told.or(() -> packageOf(sent))));
            case PayoutAnswer.Failed(var reason) -> fail(sent, reason);
            case PayoutAnswer.Cancelled _ -> giveUp(sent);
            case PayoutAnswer.Refused refused when sent instanceof Asked -> fail(sent, refused.code());
            case PayoutAnswer.NotEnough(var why) when sent instanceof Asked asked -> tooLittle(asked, why);
            case PayoutAnswer.Later _ when sent instanceof Asked asked -> goBack(asked, settings.retryAfter());
            case PayoutAnswer.NotSent _ when sent instanceof Asked asked -> goBack(asked, SOON);
            case PayoutAnswer.InProgress _,
                    PayoutAnswer.Refused _,
                    PayoutAnswer.NotEnough _,
                    PayoutAnswer.Later _,
                    PayoutAnswer.NoSuchPayout _,
                    PayoutAnswer.NotSent _,
                    PayoutAnswer.Unknown _ -> sent;
        };
    }

    private static Optional<String> packageOf(Sent sent) {
        return sent instanceof AwaitingPayee awaiting ? awaiting.packageInfo() : Optional.empty();
    }

    private Payout pay(Payout.Paid paid) {
        audit(paid.terms(), "payout.paid", paid.channelNo());
        keep(paid);
        append(paid.terms(), PayoutEvent.paid(paid));
        return paid;
    }

    private Payout fail(Sent sent, String reason) {
        var failed = sent.fail(reason, clock.instant());
        audit(failed.terms(), "payout.failed", reason);
        keep(failed);
        append(failed.terms(), PayoutEvent.failed(failed.terms(), "FAILED", failed.at()));
        return failed;
    }

    private Payout giveUp(Sent sent) {
        var cancelled = sent.giveUp(clock.instant());
        audit(cancelled.terms(), "payout.cancelled", "by the channel");
        keep(cancelled);
        append(cancelled.terms(), PayoutEvent.failed(cancelled.terms(), "CANCELLED", cancelled.at()));
        return cancelled;
    }

    private Payout tooLittle(Asked asked, String why) {
        LOG.error(
                "ALARM: {} has too little money of ours for payout {}: {}",
                asked.terms().channel(),
                asked.terms().no(),
                why);
        return goBack(asked, settings.retryAfter());
    }

    private Payout goBack(Asked asked, Duration pause) {
        var waiting = keep(asked.goBack());
        payouts.dueAt(waiting.terms().no(), clock.instant().plus(pause));
        return waiting;
    }

    /** Another amount than asked: told to a person, and asked about again until the channel says what it was. */
    private Payout contradicted(Sent sent, PayoutAnswer.Paid paid) {
        LOG.error(
                "ALARM: payout {} is said to be of another amount", sent.terms().no());
        audit(sent.terms(), "payout.contradicted", paid.amount() + " was paid under its number");
        payouts.dueAt(sent.terms().no(), clock.instant().plus(FOR_A_PERSON));
        return sent;
    }

    /** It ended by the channel's word, or is not on its way; money that leaves all the same is for a person. */
    private Payout late(Payout payout, PayoutAnswer answer) {
        if (answer instanceof PayoutAnswer.Paid) {
            audit(payout.terms(), "payout.contradicted", "paid when it was " + payout.state());
        }
        return payout;
    }

    private Payout keep(Payout payout) {
        payouts.keep(payout);
        return payout;
    }

    private void append(PayoutTerms terms, PayoutEvent event) {
        outbox.append(Slot.ofNumber(terms.no()), "payment-events", Long.toString(terms.no()), (Record) event);
    }

    private void audit(PayoutTerms terms, String action, String detail) {
        audit.record(Slot.ofNumber(terms.no()), action, Long.toString(terms.no()), terms.amount() + " " + detail);
    }
}
