package io.jinliu.acceptance.check;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Postings and facts in settlement-service's books. */
record LedgerPages(SmallWorld world, long order) {

    private static final AtomicLong SEQUENCE = new AtomicLong();

    /** One side of a posting; a debit is positive. */
    record Side(String account, String owner, long amount) {}

    long posting(String kind, String cause, Object owner, Side... sides) {
        var id = (373_000_000_000_000L + SEQUENCE.incrementAndGet()) << 10 | Shelves.slot(owner);
        world.shelves.insert(
                "settlement",
                "posting${t}",
                owner,
                "id",
                id,
                "kind",
                kind,
                "cause",
                cause,
                "order_no",
                order,
                "effective_at",
                world.ago(Duration.ofHours(1)),
                "booked_at",
                world.ago(Duration.ofHours(1)),
                "written_at",
                world.written());
        var line = 0;
        for (var side : sides) {
            world.shelves.insert(
                    "settlement",
                    "ledger_entry${t}",
                    owner,
                    "id",
                    id + 1024L * ++line,
                    "posting_id",
                    id,
                    "line",
                    line,
                    "account",
                    side.account(),
                    "owner",
                    side.owner(),
                    "currency",
                    "CNY",
                    "amount",
                    side.amount(),
                    "order_no",
                    order,
                    "booked_at",
                    world.ago(Duration.ofHours(1)),
                    "written_at",
                    world.written());
        }
        SEQUENCE.addAndGet(sides.length);
        return id;
    }

    void fact(String kind, String cause, long amount) {
        world.shelves.insert(
                "settlement",
                "tally_fact${t}",
                SmallWorld.MERCHANT,
                "id",
                SEQUENCE.incrementAndGet(),
                "order_no",
                order,
                "kind",
                kind,
                "cause",
                cause,
                "amount",
                amount,
                "currency",
                "CNY",
                "at",
                world.ago(Duration.ofHours(1)),
                "written_at",
                world.written());
    }

    void earned(int version, long net, long commission) {
        posting(
                "EARNING",
                order + ":" + version,
                SmallWorld.MERCHANT,
                new Side("2001", SmallWorld.MERCHANT, net + commission),
                new Side("2101", SmallWorld.MERCHANT, -net),
                new Side("4001", "PLATFORM", -commission));
        world.told("settlement", SmallWorld.MERCHANT, "settlement-events", "EarningBooked", order, "{}");
    }
}
