package io.jinliu.payment.split;

import io.jinliu.common.audit.Audit;
import io.jinliu.common.id.Slot;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.SharingNews;
import io.jinliu.payment.collect.OurNumber;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hears that something became of a share: the sweep asks what, at once. */
@Service
class HearShares implements SharingNews {

    private final Splits splits;
    private final GiveBacks giveBacks;
    private final Audit audit;
    private final Clock clock;

    HearShares(Splits splits, GiveBacks giveBacks, Audit audit, Clock clock) {
        this.splits = splits;
        this.giveBacks = giveBacks;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void heard(Channel channel, String number) {
        var ours = OurNumber.parse(number);
        if (ours.isEmpty() || !asked(channel, ours.getAsLong())) {
            var slot = ours.isPresent() ? Slot.ofNumber(ours.getAsLong()) : Slot.ofOwner(number);
            audit.record(slot, "split.unknown", number, channel + " told of it");
        }
    }

    private boolean asked(Channel channel, long number) {
        var split = splits.find(number).filter(known -> known.terms().channel() == channel);
        var giveBack = giveBacks.find(number).filter(known -> known.terms().channel() == channel);
        if (split.filter(Split.Unfinished.class::isInstance).isPresent()) {
            splits.askAgainAt(number, clock.instant());
        }
        if (giveBack.filter(GiveBack.Unfinished.class::isInstance).isPresent()) {
            giveBacks.askAgainAt(number, clock.instant());
        }
        return split.isPresent() || giveBack.isPresent();
    }
}
