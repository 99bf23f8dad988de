package io.jinliu.schedule.judge;

import io.jinliu.schedule.Market;
import io.jinliu.schedule.World;
import io.jinliu.settlement.ledger.Account;
import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.Totals;

/** I22: what our books say a channel collected and gave back is what its own book says, gross. */
final class ClearingIsTheChannels implements Sentence {

    @Override
    public void judge(World world, Findings findings) {
        for (var channel : Channel.values()) {
            var theirs = Totals.of(world.channels().simulator().book().of(channel));
            var name = Market.ours(channel).name();
            findings.equal("I22", theirs.collectedFen(), cleared(world, name, 1), name + " has collected");
            findings.equal("I22", theirs.refundedFen(), cleared(world, name, -1), name + " has given back");
        }
    }

    private static long cleared(World world, String channel, int sign) {
        return world.settlement().postings().stream()
                .flatMap(posting -> posting.entries().stream())
                .filter(entry -> entry.account() == Account.CHANNEL_CLEARING
                        && entry.owner().equals(channel))
                .mapToLong(entry -> sign * entry.amount().minor())
                .filter(fen -> fen > 0)
                .sum();
    }
}
