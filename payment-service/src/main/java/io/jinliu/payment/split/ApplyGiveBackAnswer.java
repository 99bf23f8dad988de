package io.jinliu.payment.split;

import io.jinliu.common.audit.Audit;
import io.jinliu.common.outbox.Outbox;
import io.jinliu.payment.channel.GiveBackAnswer;
import io.jinliu.payment.channel.GiveBackAnswer.GivenBack;
import io.jinliu.payment.channel.GiveBackAnswer.Later;
import io.jinliu.payment.channel.GiveBackAnswer.NoSuchGiveBack;
import io.jinliu.payment.channel.GiveBackAnswer.NotSent;
import io.jinliu.payment.channel.GiveBackAnswer.Unknown;
import io.jinliu.payment.split.GiveBack.Asked;
import io.jinliu.payment.split.GiveBack.Failed;
import io.jinliu.payment.split.GiveBack.Processing;
import io.jinliu.payment.split.GiveBack.Returned;
import io.jinliu.payment.split.GiveBack.Unfinished;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a channel's word about what a receiver gives back. What he does not, the merchant bears: a person is told. */
@Service
class ApplyGiveBackAnswer {

    private final GiveBacks giveBacks;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    ApplyGiveBackAnswer(GiveBacks giveBacks, Outbox outbox, Audit audit, Clock clock) {
        this.giveBacks = giveBacks;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws UnknownSplit if there is none */
    @Transactional
    GiveBack apply(long giveBackNo, GiveBackAnswer answer) {
        var giveBack = giveBacks.lock(giveBackNo).orElseThrow(() -> new UnknownSplit("give-back " + giveBackNo));
        return switch (giveBack) {
            case Unfinished open -> move(open, answer);
            case Returned _, Failed _ -> giveBack;
        };
    }

    private GiveBack move(Unfinished giveBack, GiveBackAnswer answer) {
        return switch (answer) {
            case GivenBack(var at) -> returned(giveBack.succeed(at));
            case GiveBackAnswer.Failed(var reason) -> failed(giveBack.fail(reason, clock.instant()));
            case GiveBackAnswer.Processing _ -> accepted(giveBack);
            case Later _, NoSuchGiveBack _, NotSent _, Unknown _ -> giveBack;
        };
    }

    private GiveBack accepted(Unfinished giveBack) {
        return switch (giveBack) {
            case Asked asked -> giveBacks.keep(asked.accept());
            case Processing processing -> processing;
        };
    }

    private GiveBack returned(Returned giveBack) {
        giveBacks.keep(giveBack);
        var terms = giveBack.terms();
        audit(terms, "split.returned", terms.amount().toString());
        outbox.append(
                terms.due().slot(), "payment-events", Long.toString(terms.due().no()), SplitEvent.returned(giveBack));
        return giveBack;
    }

    private GiveBack failed(Failed giveBack) {
        var terms = giveBack.terms();
        audit(terms, "split.return-failed", "%s: %s".formatted(terms.amount(), giveBack.reason()));
        return giveBacks.keep(giveBack);
    }

    private void audit(GiveBackTerms terms, String action, String detail) {
        audit.record(terms.due().slot(), action, Long.toString(terms.giveBackNo()), detail);
    }
}
