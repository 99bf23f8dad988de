package io.jinliu.payment.split;

import io.jinliu.payment.channel.ReceiverAnswer;
import io.jinliu.payment.channel.SharingAnswer;
import io.jinliu.payment.channel.SharingAnswer.NoSuchSplit;
import io.jinliu.payment.channel.SharingChannel;
import io.jinliu.payment.split.Split.Abnormal;
import io.jinliu.payment.split.Split.Asked;
import io.jinliu.payment.split.Split.Finished;
import io.jinliu.payment.split.Split.Processing;
import io.jinliu.payment.split.Split.Unfinished;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Sends a split to its channel, or asks what became of it, always under the same number. */
@Service
class SendSplit {

    /** How long the request that asked for it has it to itself before the sweep sends it. */
    static final Duration OURS_TO_SEND = Duration.ofSeconds(8);

    private static final long LONGEST_PAUSE = 60;

    private final Splits splits;
    private final Sharings sharings;
    private final ApplySharingAnswer applyAnswer;
    private final PostponeSplit postpone;
    private final Clock clock;

    SendSplit(Splits splits, Sharings sharings, ApplySharingAnswer applyAnswer, PostponeSplit postpone, Clock clock) {
        this.splits = splits;
        this.sharings = sharings;
        this.applyAnswer = applyAnswer;
        this.postpone = postpone;
        this.clock = clock;
    }

    /** Brings the split one step on. Never inside a transaction. */
    Split send(long splitNo) {
        var split = splits.find(splitNo).orElseThrow(() -> new UnknownSplit("split " + splitNo));
        return switch (split) {
            case Unfinished open -> applyAnswer.apply(splitNo, asked(open));
            case Finished _ -> split;
        };
    }

    private SharingAnswer asked(Unfinished split) {
        postpone.split(split.terms().splitNo(), clock.instant().plus(pause(split.asked())));
        var channel = sharings.of(split.terms().channel());
        return switch (split) {
            case Asked _ when waits(split) -> new SharingAnswer.Later("another split of the payment is under way");
            case Asked _ -> sent(channel, split);
            case Processing _, Abnormal _ -> query(channel, split);
        };
    }

    /** What releases the rest goes last: a channel pays nobody of what is no longer frozen. */
    private boolean waits(Unfinished split) {
        var terms = split.terms();
        return terms.releasesRest()
                && splits.of(terms.paymentNo()).stream()
                        .filter(other -> other.terms().splitNo() != terms.splitNo())
                        .anyMatch(other -> other instanceof Asked || other instanceof Processing);
    }

    /** What the channel does not know is sent again: the number keeps it one split. */
    private static SharingAnswer query(SharingChannel channel, Unfinished split) {
        var answer = channel.query(split.order());
        return answer instanceof NoSuchSplit ? sent(channel, split) : answer;
    }

    private static SharingAnswer sent(SharingChannel channel, Unfinished split) {
        return split.shares().isEmpty()
                ? channel.unfreeze(split.order())
                : unready(channel, split).orElseGet(() -> channel.share(split.order()));
    }

    /** Why a receiver cannot be paid yet: the channel has to know each of them first. */
    private static Optional<SharingAnswer> unready(SharingChannel channel, Unfinished split) {
        for (var share : split.shares()) {
            var answer = notAdded(channel.addReceiver(split.terms().splitNo(), share.line(), share.receiver()));
            if (answer.isPresent()) {
                return answer;
            }
        }
        return Optional.empty();
    }

    private static Optional<SharingAnswer> notAdded(ReceiverAnswer answer) {
        return switch (answer) {
            case ReceiverAnswer.Added _ -> Optional.empty();
            case ReceiverAnswer.Refused(var code, var reason) -> Optional.of(new SharingAnswer.Refused(code, reason));
            case ReceiverAnswer.Later(var why) -> Optional.of(new SharingAnswer.Later(why));
            case ReceiverAnswer.NotSent(var why) -> Optional.of(new SharingAnswer.NotSent(why));
            case ReceiverAnswer.Unknown(var why) -> Optional.of(new SharingAnswer.Later(why));
        };
    }

    static Duration pause(int asked) {
        return Duration.ofSeconds(Math.min(LONGEST_PAUSE, 5L << Math.min(asked, 4)));
    }
}
