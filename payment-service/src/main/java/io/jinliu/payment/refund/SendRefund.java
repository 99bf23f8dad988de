package io.jinliu.payment.refund;

import io.jinliu.payment.channel.PaymentChannel;
import io.jinliu.payment.channel.RefundAnswer;
import io.jinliu.payment.channel.RefundAnswer.NoSuchRefund;
import io.jinliu.payment.collect.Channels;
import io.jinliu.payment.refund.Refund.Abnormal;
import io.jinliu.payment.refund.Refund.Applied;
import io.jinliu.payment.refund.Refund.Closed;
import io.jinliu.payment.refund.Refund.Processing;
import io.jinliu.payment.refund.Refund.Rejected;
import io.jinliu.payment.refund.Refund.Requested;
import io.jinliu.payment.refund.Refund.Succeeded;
import io.jinliu.payment.refund.Refund.Unfinished;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Service;

/** Sends a refund to its channel, or asks what became of it, always under the same number. */
@Service
class SendRefund {

    /** How long the request that opened a refund has it to itself before the sweep sends it. */
    static final Duration OURS_TO_SEND = Duration.ofSeconds(8);

    private static final long LONGEST_PAUSE = 60;

    private final Refunds refunds;
    private final Channels channels;
    private final ApplyRefundAnswer applyAnswer;
    private final PostponeRefund postpone;
    private final Clock clock;

    SendRefund(
            Refunds refunds, Channels channels, ApplyRefundAnswer applyAnswer, PostponeRefund postpone, Clock clock) {
        this.refunds = refunds;
        this.channels = channels;
        this.applyAnswer = applyAnswer;
        this.postpone = postpone;
        this.clock = clock;
    }

    /** Brings the refund one step on, when its time has come. Never inside a transaction. */
    Refund send(long refundNo) {
        var refund = refunds.find(refundNo).orElseThrow(() -> new UnknownRefund("refund " + refundNo));
        return switch (refund) {
            case Requested waiting when waiting.mustWait(clock.instant()) -> refund;
            case Unfinished open -> applyAnswer.apply(refundNo, asked(open));
            case Succeeded _, Closed _, Applied _, Rejected _ -> refund;
        };
    }

    private RefundAnswer asked(Unfinished refund) {
        postpone.until(refund.terms().refundNo(), clock.instant().plus(pause(refund.asked())));
        var channel = channels.of(refund.terms().channel());
        return switch (refund) {
            case Requested requested -> channel.refund(requested.terms().order());
            case Processing _, Abnormal _ -> query(channel, refund);
        };
    }

    /** What the channel accepted and does not know any more is sent again: the number keeps it one refund. */
    private static RefundAnswer query(PaymentChannel channel, Unfinished refund) {
        var answer = channel.queryRefund(refund.terms().order());
        return answer instanceof NoSuchRefund ? channel.refund(refund.terms().order()) : answer;
    }

    private static Duration pause(int asked) {
        return Duration.ofSeconds(Math.min(LONGEST_PAUSE, 5L << Math.min(asked, 4)));
    }
}
