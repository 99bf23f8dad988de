package io.jinliu.acceptance.check;

import java.util.Map;

/** I22. The one comparison with books that are not ours; a bank's book is its statements (I22b). Channels count in fen. */
record ClearingIsTheChannels() implements Invariant {

    private static final String GROSS = """
            SELECT owner, SUM(CASE WHEN amount > 0 THEN amount ELSE 0 END) AS collected,
                   SUM(CASE WHEN amount < 0 THEN -amount ELSE 0 END) AS refunded
              FROM ledger_entry${t} WHERE account = '1001' AND currency = 'CNY' AND owner <> 'BANK' GROUP BY owner
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
        return "Our channel clearing accounts are the channels' own books: gross collected, gross refunded";
    }

    @Override
    public void judge(World world, Findings findings) {
        var gross = new Comparison("at the channel %d", "in the ledger %d");
        world.channels().sums().forEach((channel, sums) -> {
            var theirs = new Row(ChannelBook.place(channel), Map.of());
            gross.expect(theirs, "sums", "collected of " + channel, sums.collected());
            gross.expect(theirs, "sums", "refunded of " + channel, sums.refunded());
        });
        world.settlement().each(GROSS, row -> {
            gross.keep(row, "ledger_entry", "collected of " + row.text("owner"), row.number("collected"));
            gross.keep(row, "ledger_entry", "refunded of " + row.text("owner"), row.number("refunded"));
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
