package io.jinliu.payment.split;

import io.jinliu.common.audit.Audit;
import io.jinliu.common.outbox.Outbox;
import io.jinliu.payment.channel.SharingAnswer;
import io.jinliu.payment.channel.SharingAnswer.Later;
import io.jinliu.payment.channel.SharingAnswer.NoSuchSplit;
import io.jinliu.payment.channel.SharingAnswer.NotSent;
import io.jinliu.payment.channel.SharingAnswer.Refused;
import io.jinliu.payment.channel.SharingAnswer.Told;
import io.jinliu.payment.channel.SharingAnswer.Unknown;
import io.jinliu.payment.split.Split.Abnormal;
import io.jinliu.payment.split.Split.Finished;
import io.jinliu.payment.split.Split.Unfinished;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a channel's word about a split, whether the call or the sweep brought it. */
@Service
class ApplySharingAnswer {

    private final Splits splits;
    private final TakeBack takeBack;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    ApplySharingAnswer(Splits splits, TakeBack takeBack, Outbox outbox, Audit audit, Clock clock) {
        this.splits = splits;
        this.takeBack = takeBack;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws UnknownSplit if there is none */
    @Transactional
    Split apply(long splitNo, SharingAnswer answer) {
        var split = splits.lock(splitNo).orElseThrow(() -> new UnknownSplit("split " + splitNo));
        return switch (split) {
            case Unfinished open -> move(open, answer);
            case Finished done -> done;
        };
    }

    private Split move(Unfinished split, SharingAnswer answer) {
        return switch (answer) {
            case Told told -> told(split, told);
            case Refused(var code, var reason) -> abnormal(split, "split.abnormal", code + ": " + reason);
            case Later _, NoSuchSplit _, NotSent _, Unknown _ -> split;
        };
    }

    private Split told(Unfinished split, Told told) {
        if (contradicts(split.shares(), told)) {
            return abnormal(split, "split.contradicted", "another amount than asked was shared");
        }
        var shares = split.shares().stream().map(share -> heard(share, told)).toList();
        return told.finished() && shares.stream().noneMatch(Share::open)
                ? finished(split.finish(shares, clock.instant()))
                : splits.keep(split.goOn(shares));
    }

    private static boolean contradicts(List<Share> shares, Told told) {
        return shares.stream().anyMatch(share -> told.words().stream()
                .filter(word -> word.account().equals(share.receiver().account()))
                .anyMatch(word -> !word.amount().equals(share.amount())));
    }

    /** What the channel says of nobody we pay is the merchant's own rest. */
    private static Share heard(Share share, Told told) {
        return told.words().stream()
                .filter(word -> word.account().equals(share.receiver().account()))
                .findFirst()
                .map(word -> share.with(word.outcome()))
                .orElse(share);
    }

    private Split finished(Finished split) {
        splits.keep(split);
        takeBack.of(split);
        audit(split, "split.finished", "shared " + split.held());
        var terms = split.terms();
        outbox.append(
                terms.due().slot(), "payment-events", Long.toString(terms.due().no()), SplitEvent.finished(split));
        return split;
    }

    private Split abnormal(Unfinished split, String action, String reason) {
        var known = split instanceof Abnormal before && before.reason().equals(reason);
        if (!known) {
            audit(split, action, reason);
        }
        return splits.keep(split.becomeAbnormal(reason));
    }

    private void audit(Split split, String action, String detail) {
        var terms = split.terms();
        audit.record(terms.due().slot(), action, Long.toString(terms.splitNo()), detail);
    }
}
