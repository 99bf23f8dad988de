package io.jinliu.schedule.judge;

import io.jinliu.common.money.Money;
import io.jinliu.schedule.World;
import io.jinliu.settlement.ledger.Account;
import io.jinliu.settlement.ledger.Entry;
import io.jinliu.settlement.ledger.OrderTally;
import io.jinliu.settlement.ledger.Posting;
import java.util.List;

/** I1, I3, I25: postings balance, balances are the sums of their entries, and nothing is in transit. */
final class LedgerAddsUp implements Sentence {

    @Override
    public void judge(World world, Findings findings) {
        var postings = world.settlement().postings();
        for (var posting : postings) {
            findings.equal("I1", 0L, sum(posting.entries()), "the entries of %s".formatted(name(posting)));
        }
        for (var balance : world.settlement().balances()) {
            var entries = postings.stream()
                    .flatMap(posting -> posting.entries().stream())
                    .filter(entry -> entry.account() == balance.account()
                            && entry.owner().equals(balance.owner()))
                    .toList();
            var sign = balance.account().type() == Account.Type.ASSET ? 1 : -1;
            findings.equal("I3", sign * sum(entries), balance.amount().minor(), balance.toString());
            if (balance.amount().negative()) {
                findings.add("I3", "%s is below zero", balance);
            }
        }
        world.settlement().tallies().forEach(tally -> booked(tally, postings, findings));
        inTransit(postings, findings);
    }

    /** What the tally says is booked is what its entries say; and it is the share of what remains. */
    private static void booked(OrderTally tally, List<Posting> postings, Findings findings) {
        var shared = postings.stream()
                .filter(posting -> posting.kind() == Posting.Kind.EARNING)
                .filter(posting -> posting.order().filter(tally.order()::equals).isPresent())
                .flatMap(posting -> posting.entries().stream())
                .filter(entry -> entry.account() == Account.MERCHANT_PENDING)
                .map(Entry::amount)
                .reduce(tally.collected().zero(), Money::plus);
        var kept =
                tally.rate().map(_ -> tally.collected().minus(tally.refunded())).orElse(shared.zero());
        findings.equal("I3", kept, shared, "the earning of order " + tally.order());
    }

    private static void inTransit(List<Posting> postings, Findings findings) {
        for (var posting : postings) {
            if (posting.entries().stream().anyMatch(entry -> entry.account() == Account.IN_TRANSIT)) {
                findings.add("I25", "%s has left money in transit", name(posting));
            }
        }
    }

    private static long sum(List<Entry> entries) {
        return entries.stream().mapToLong(entry -> entry.amount().minor()).sum();
    }

    private static String name(Posting posting) {
        return posting.kind() + " of " + posting.cause();
    }
}
