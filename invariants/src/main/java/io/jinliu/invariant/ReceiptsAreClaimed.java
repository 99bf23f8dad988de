package io.jinliu.invariant;

/** I5b: a channel's number makes one receipt, though the two lie in different slots. A wallet's or a card's is ours. */
record ReceiptsAreClaimed() implements Invariant {

    private static final String RECEIPTS =
            "SELECT channel, channel_no, out_trade_no FROM receipt${t} WHERE channel NOT IN ('WALLET', 'CARD')";
    private static final String HOLDERS =
            "SELECT channel, channel_no, out_trade_no FROM receipt_claim${t} WHERE holds = 1";

    @Override
    public String id() {
        return "I5b";
    }

    @Override
    public String sentence() {
        return "Each receipt holds the claim to its channel's number, and each claim that is held is one receipt";
    }

    @Override
    public void judge(World world, Findings findings) {
        var books = world.payment();
        var claims = new Comparison("receipts: %d", "claims held: %d");
        books.each(RECEIPTS, row -> claims.expect(row, "receipt", key(row), 1));
        books.each(HOLDERS, row -> claims.keep(row, "receipt_claim", key(row), 1));
        claims.judge(findings);
    }

    private static String key(Row row) {
        return row.key("channel", "channel_no", "out_trade_no");
    }
}
