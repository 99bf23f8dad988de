package io.jinliu.invariant;

import java.util.concurrent.atomic.AtomicLong;

/** Postings and facts in settlement-service's books. */
record LedgerPages(SmallWorld world, long order) {

    private static final AtomicLong SEQUENCE = new AtomicLong();

    /** One side of a posting; a debit is positive. */
    record Side(String account, String owner, long amount) {}

    void posting(String kind, String cause, Object owner, Side... sides) {
        var posting = number(owner);
        world.shelves.insert("settlement", "posting${t}", owner, """
                id = ?, kind = ?, cause = ?, order_no = ?, effective_at = ${hour}, booked_at = ${hour},
                written_at = ${written}
                """, posting, kind, cause, order);
        for (int line = 1; line <= sides.length; line++) {
            var side = sides[line - 1];
            world.shelves.insert(
                    "settlement",
                    "ledger_entry${t}",
                    owner,
                    """
                    id = ?, posting_id = ?, line = ?, account = ?, owner = ?, currency = 'CNY', amount = ?, order_no = ?,
                    booked_at = ${hour}, written_at = ${written}
                    """,
                    number(owner),
                    posting,
                    line,
                    side.account(),
                    side.owner(),
                    side.amount(),
                    order);
        }
    }

    void fact(String kind, long cause, long amount) {
        world.shelves.insert(
                "settlement",
                "tally_fact${t}",
                SmallWorld.MERCHANT,
                """
                id = ?, order_no = ?, kind = ?, cause = ?, amount = ?, currency = 'CNY', at = ${hour},
                written_at = ${written}
                """,
                number(SmallWorld.MERCHANT),
                order,
                kind,
                cause,
                amount);
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

    private static long number(Object owner) {
        return (373_000_000_000_000L + SEQUENCE.incrementAndGet()) << 10 | Shelves.slot(owner);
    }
}
