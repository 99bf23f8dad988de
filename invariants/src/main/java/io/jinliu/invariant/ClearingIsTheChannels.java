package io.jinliu.invariant;

import java.util.Map;

/** I22. The one comparison with books that are not ours; a bank's book is its statements (I22b). Channels count in fen. */
record ClearingIsTheChannels() implements Invariant {

    private static final String GROSS = """
            SELECT e.owner, SUM(CASE WHEN e.amount > 0 THEN e.amount ELSE 0 END) AS collected,
                   SUM(CASE WHEN e.amount < 0 AND p.kind <> 'PAYOUT_PAID' THEN -e.amount ELSE 0 END) AS refunded,
                   SUM(CASE WHEN e.amount < 0 AND p.kind = 'PAYOUT_PAID' THEN -e.amount ELSE 0 END) AS paid_out
              FROM ledger_entry${t} e JOIN posting${t} p ON p.slot = e.slot AND p.id = e.posting_id
             WHERE e.account = '1001' AND e.currency = 'CNY' AND e.owner <> 'BANK' GROUP BY e.owner
            """;
    private static final String OTHER = """
            SELECT id, owner, currency FROM ledger_entry${t}
             WHERE account = '1001' AND (currency <> 'CNY' OR owner NOT IN ('WECHAT_PAY', 'ALIPAY', 'UNIONPAY', 'BANK'))
            """;

    @Override
    public String id() {
        return "I22";
    }

    @Override
    public String sentence() {
        return "Our channel clearing accounts are the channels' own books: gross collected, refunded and paid out";
    }

    @Override
    public void judge(World world, Findings findings) {
        var gross = new Comparison("at the channel %d", "in the ledger %d");
        world.channels().sums().forEach((channel, sums) -> {
            var theirs = new Row(ChannelBook.place(channel), Map.of());
            gross.expect(theirs, "sums", "collected of " + channel, sums.collected());
            gross.expect(theirs, "sums", "refunded of " + channel, sums.refunded());
            gross.expect(
                    theirs,
                    "transfers",
                    "paid out of " + channel,
                    world.channels().paidOut(channel));
        });
        world.settlement().each(GROSS, row -> {
            gross.keep(row, "ledger_entry", "collected of " + row.text("owner"), row.number("collected"));
            gross.keep(row, "ledger_entry", "refunded of " + row.text("owner"), row.number("refunded"));
            gross.keep(row, "ledger_entry", "paid out of " + row.text("owner"), row.number("paid_out"));
        });
        gross.judge(findings);
        world.settlement()
                .each(
                        OTHER,
                        row -> findings.violated(
                                row,
                                "ledger_entry",
                                row.key("id"),
                                "CNY at a known channel",
                                row.key("owner", "currency")));
    }
}
