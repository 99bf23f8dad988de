package io.jinliu.payment.split;

import io.jinliu.payment.channel.GiveBackAnswer;
import io.jinliu.payment.channel.GiveBackAnswer.NoSuchGiveBack;
import io.jinliu.payment.channel.SharingChannel;
import io.jinliu.payment.split.GiveBack.Asked;
import io.jinliu.payment.split.GiveBack.Failed;
import io.jinliu.payment.split.GiveBack.Processing;
import io.jinliu.payment.split.GiveBack.Returned;
import io.jinliu.payment.split.GiveBack.Unfinished;
import java.time.Clock;
import org.springframework.stereotype.Service;

/** Asks a receiver's share back from its channel, or asks what became of that, always under the same number. */
@Service
class SendGiveBack {

    private final GiveBacks giveBacks;
    private final Sharings sharings;
    private final ApplyGiveBackAnswer applyAnswer;
    private final PostponeSplit postpone;
    private final Clock clock;

    SendGiveBack(
            GiveBacks giveBacks,
            Sharings sharings,
            ApplyGiveBackAnswer applyAnswer,
            PostponeSplit postpone,
            Clock clock) {
        this.giveBacks = giveBacks;
        this.sharings = sharings;
        this.applyAnswer = applyAnswer;
        this.postpone = postpone;
        this.clock = clock;
    }

    /** Brings it one step on. Never inside a transaction. */
    GiveBack send(long giveBackNo) {
        var giveBack = giveBacks.find(giveBackNo).orElseThrow(() -> new UnknownSplit("give-back " + giveBackNo));
        return switch (giveBack) {
            case Unfinished open -> applyAnswer.apply(giveBackNo, asked(open));
            case Returned _, Failed _ -> giveBack;
        };
    }

    private GiveBackAnswer asked(Unfinished giveBack) {
        var terms = giveBack.terms();
        if (!terms.receiver().type().givesBack()) {
            return new GiveBackAnswer.Failed("%s takes nothing back from %s"
                    .formatted(terms.channel(), terms.receiver().type()));
        }
        postpone.giveBack(terms.giveBackNo(), clock.instant().plus(SendSplit.pause(giveBack.asked())));
        var channel = sharings.of(terms.channel());
        return switch (giveBack) {
            case Asked _ -> channel.giveBack(terms.order());
            case Processing _ -> query(channel, terms);
        };
    }

    private static GiveBackAnswer query(SharingChannel channel, GiveBackTerms terms) {
        var answer = channel.queryGiveBack(terms.order());
        return answer instanceof NoSuchGiveBack ? channel.giveBack(terms.order()) : answer;
    }
}
