package io.jinliu.invariant;

/** WeChat Pay's account of one day, and Alipay's, which is still to come. */
final class KeptBill {

    static final String ACCOUNT = "1900000109";

    final long kept = SmallWorld.number(ACCOUNT, 91);
    final long wanted = SmallWorld.number(ACCOUNT, 92);
    private final SmallWorld world;

    KeptBill(SmallWorld world) {
        this.world = world;
    }

    void write() {
        world.shelves.insert("payment", "channel_bill${t}", ACCOUNT, """
                id = ?, kind = 'WECHAT_TRADE', account = '1900000109', bill_day = '2026-01-14', state = 'KEPT', asked = 0,
                version = 1, file_name = 'bill.csv.gz', sha256 = REPEAT('a', 64), line_count = 2, in_minor = 13600,
                out_minor = 100, fees_minor = 82, currency = 'CNY'
                """, kept);
        world.shelves.insert(
                "payment",
                "channel_bill_piece${t}",
                ACCOUNT,
                "bill_id = ?, version = 1, piece = 0, content = ?",
                kept,
                world.keys.encrypt("H4sIAAAAAAAA", "channel.bill:%d:1:0".formatted(kept)));
        world.shelves.insert("payment", "channel_bill${t}", ACCOUNT, """
                id = ?, kind = 'ALIPAY_TRADE', account = '1900000109', bill_day = '2026-01-14', state = 'WANTED', asked = 1,
                ask_at = UTC_TIMESTAMP(6) + INTERVAL 1 HOUR, why = 'it is not there yet'
                """, wanted);
    }
}
