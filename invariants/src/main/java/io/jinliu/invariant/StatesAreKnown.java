package io.jinliu.invariant;

import java.util.List;
import java.util.function.Function;

/** I8, everything else that has a state, and the columns that only that state has. */
record StatesAreKnown() implements Invariant {

    private record Rule(Function<World, Books> books, String table, String key, String what, String broken) {}

    private static final List<Rule> RULES = List.of(
            new Rule(World::order, "orders", "order_no", "a known state with its columns", """
                    state NOT IN ('AWAITING_PAYMENT', 'CLOSING', 'PAID', 'SHIPPED', 'COMPLETED', 'CLOSED', 'ABANDONED')
                    OR (state IN ('PAID', 'SHIPPED', 'COMPLETED') AND (payment_no IS NULL OR paid_at IS NULL))
                    OR (state IN ('SHIPPED', 'COMPLETED') AND shipped_at IS NULL)
                    OR (state = 'COMPLETED' AND completed_at IS NULL)
                    OR (state = 'CLOSED' AND (closed_at IS NULL OR COALESCE(close_cause, '') NOT IN
                                              ('BUYER_CANCELLED', 'EXPIRED', 'REFUNDED')))
                    OR (close_cause = 'REFUNDED' AND refunded_minor <> amount_minor)
                    OR (state IN ('PAID', 'SHIPPED', 'COMPLETED') AND refunded_minor = amount_minor)
                    """),
            new Rule(World::order, "stock_hold", "sku_id, order_no", "a known state", """
                    state NOT IN ('HELD', 'SOLD', 'RELEASED')
                    """),
            new Rule(World::payment, "due", "id", "a known state with its columns", """
                    state NOT IN ('OPEN', 'COLLECTED', 'WITHDRAWN')
                    OR (state = 'COLLECTED') <> (payment_no IS NOT NULL)
                    OR (state = 'WITHDRAWN' AND withdraw_requested_at IS NULL)
                    """),
            new Rule(World::payment, "payment", "id", "a known state with its columns", """
                    state NOT IN ('PENDING', 'REVERSING', 'CLOSED', 'COLLECTED', 'DIVERTED')
                    OR (state IN ('COLLECTED', 'DIVERTED')) <> (receipt_id IS NOT NULL)
                    OR (state IN ('CLOSED', 'REVERSING') AND close_reason IS NULL)
                    OR (state = 'REVERSING' AND method NOT IN ('WECHAT_CODE', 'ALIPAY_CODE'))
                    """),
            new Rule(World::payment, "payment_part", "id", "a known state with its columns", """
                    state NOT IN ('WANTED', 'HELD', 'TAKING', 'TAKEN', 'RELEASING', 'RELEASED')
                    OR method NOT IN ('WALLET', 'CARD') OR (method = 'CARD') <> (account IS NOT NULL)
                    OR (state IN ('HELD', 'TAKING', 'TAKEN') AND money_no IS NULL)
                    """),
            new Rule(World::payment, "card_hold", "card_id, payment_id", "a known state", """
                    state NOT IN ('HELD', 'TAKEN', 'RELEASED')
                    """),
            new Rule(World::payment, "receipt", "id", "a known state with its columns", """
                    state NOT IN ('KEPT', 'SUSPENSE', 'RETURNED') OR (state = 'KEPT') <> (reason IS NULL)
                    """),
            new Rule(World::payment, "refund", "id", "a known state with its columns", """
                    state NOT IN ('APPLIED', 'REJECTED', 'REQUESTED', 'PROCESSING', 'ABNORMAL', 'SUCCEEDED', 'CLOSED')
                    OR (state IN ('SUCCEEDED', 'CLOSED', 'REJECTED')) <> (finished_at IS NOT NULL)
                    OR purpose NOT IN ('ORDER', 'SUSPENSE')
                    OR (state IN ('APPLIED', 'REJECTED') AND applied_by IS NULL)
                    OR (applied_by IS NOT NULL AND state <> 'APPLIED') <> (decided_by IS NOT NULL)
                    OR decided_by = applied_by
                    """),
            new Rule(World::payment, "open_item", "id", "a known state with its columns", """
                    state NOT IN ('WAITING', 'TAKEN', 'RESOLVED')
                    OR (state = 'TAKEN' AND owner_id IS NULL) OR (state = 'WAITING' AND owner_id IS NOT NULL)
                    OR (state = 'RESOLVED') <> (resolved_at IS NOT NULL AND how IS NOT NULL AND note IS NOT NULL)
                    OR kind NOT IN ('REFUND_ABNORMAL', 'REFUND_APPROVAL', 'SUSPENSE', 'STRAY_MONEY', 'COMPLAINT',
                                    'CONTRADICTION')
                    """),
            new Rule(World::payment, "complaint", "id", "a known state with its columns", """
                    state NOT IN ('ANNOUNCED', 'PENDING', 'PROCESSING', 'PROCESSED')
                    OR (state <> 'ANNOUNCED' AND (words IS NULL OR said IS NULL OR complained_at IS NULL))
                    """),
            new Rule(World::payment, "complaint_reply", "id", "a known state with its columns", """
                    state NOT IN ('WAITING', 'SAID', 'REFUSED') OR kind NOT IN ('RESPONSE', 'COMPLETION')
                    OR (state = 'WAITING') <> (ask_at IS NOT NULL) OR (state = 'WAITING') <> (ended_at IS NULL)
                    OR (state = 'REFUSED') <> (why IS NOT NULL)
                    """),
            new Rule(World::payment, "wallet_entry", "id", "a kind that fits its sign", """
                    kind <> CASE WHEN amount_minor > 0 AND kind IN ('TOP_UP', 'REFUND', 'UNFREEZE') THEN kind
                                 WHEN amount_minor < 0 AND kind IN ('PAYMENT', 'FREEZE') THEN kind ELSE '' END
                    """),
            new Rule(World::payment, "card_batch", "id", "a known state, and two persons where it is active", """
                    state NOT IN ('MADE', 'PRINTED', 'ACTIVE') OR (state = 'ACTIVE') <> (checker IS NOT NULL)
                    OR checker = maker
                    """),
            new Rule(World::payment, "card", "id", "a known state with its balance", """
                    state NOT IN ('MADE', 'ACTIVE', 'FROZEN', 'EXPIRED', 'SPENT')
                    OR (state IN ('ACTIVE', 'FROZEN')) <> (balance_minor > 0)
                    """),
            new Rule(World::payment, "card_entry", "id", "a kind that fits its sign", """
                    kind <> CASE WHEN amount_minor > 0 AND kind IN ('SALE', 'REFUND') THEN kind
                                 WHEN amount_minor < 0 AND kind IN ('PAYMENT', 'BREAKAGE') THEN kind ELSE '' END
                    """),
            new Rule(World::payment, "bank_entry", "id", "a known state, and two persons where it is matched", """
                    (kind = 'DEBIT' AND state NOT IN ('NEW', 'SETTLED', 'OFFSET', 'UNEXPLAINED'))
                    OR (kind <> 'DEBIT' AND state NOT IN ('NEW', 'PAID', 'UNMATCHED', 'PROPOSED', 'MATCHING', 'MATCHED',
                                                          'RETURNING', 'RETURNED', 'OFFSET'))
                    OR (state IN ('PAID', 'SETTLED', 'PROPOSED', 'MATCHING', 'MATCHED')) <> (about IS NOT NULL)
                    OR (state IN ('MATCHING', 'MATCHED')) <> (checker IS NOT NULL) OR checker = maker
                    """),
            new Rule(World::payment, "bank_payout", "id", "a known state with what it needs", """
                    state NOT IN ('NO_ACCOUNT', 'WAITING', 'ORDERED', 'RELEASED', 'SETTLED', 'BOUNCED')
                    OR (state = 'NO_ACCOUNT') <> (party IS NULL)
                    OR (state IN ('ORDERED', 'RELEASED')) <> (order_id IS NOT NULL)
                    OR (state = 'SETTLED') <> (reference IS NOT NULL)
                    """),
            new Rule(World::payment, "bank_order", "id", "a known state, and two persons where it is released", """
                    state NOT IN ('MADE', 'RELEASED') OR (state = 'RELEASED') <> (checker IS NOT NULL) OR checker = maker
                    """),
            new Rule(World::payment, "bank_voucher", "id", "a known state, and two persons where it is confirmed", """
                    state NOT IN ('HANDED_IN', 'CONFIRMED_ONCE', 'CONFIRMED', 'REJECTED')
                    OR (state IN ('CONFIRMED_ONCE', 'CONFIRMED')) <> (amount_minor IS NOT NULL)
                    OR (state = 'CONFIRMED') <> (checker IS NOT NULL) OR checker = maker
                    """),
            new Rule(World::payment, "profit_split", "id", "a known state with its columns", """
                    state NOT IN ('ASKED', 'PROCESSING', 'ABNORMAL', 'FINISHED')
                    OR (state = 'FINISHED') <> (finished_at IS NOT NULL)
                    OR (state = 'ABNORMAL') <> (outcome IS NOT NULL)
                    """),
            new Rule(World::payment, "split_share", "split_id, line", "a known state with its columns", """
                    state NOT IN ('PENDING', 'SUCCESS', 'CLOSED')
                    OR (state = 'SUCCESS') <> (paid_at IS NOT NULL)
                    OR (state = 'CLOSED') <> (reason IS NOT NULL)
                    """),
            new Rule(World::payment, "give_back", "id", "a known state with its columns", """
                    state NOT IN ('ASKED', 'PROCESSING', 'RETURNED', 'FAILED')
                    OR (state IN ('RETURNED', 'FAILED')) <> (finished_at IS NOT NULL)
                    OR (state = 'FAILED') <> (outcome IS NOT NULL)
                    """),
            new Rule(World::payment, "payout_batch", "id", "a known state, and two persons where it is approved", """
                    state NOT IN ('DRAFTED', 'APPROVED', 'CANCELLED') OR (state = 'APPROVED' AND checker IS NULL)
                    OR (state = 'DRAFTED' AND checker IS NOT NULL) OR checker = maker
                    """),
            new Rule(World::payment, "payout", "id", "a known state with its columns", """
                    state NOT IN ('DRAFTED', 'APPROVED', 'ASKED', 'AWAITING_PAYEE', 'PAID', 'FAILED', 'CANCELLED')
                    OR (state IN ('PAID', 'FAILED', 'CANCELLED')) <> (finished_at IS NOT NULL)
                    OR (state = 'PAID') <> (channel_no IS NOT NULL)
                    OR (state = 'FAILED' AND outcome IS NULL)
                    OR (reserved = 1) <> (sent_at IS NOT NULL)
                    OR (state = 'DRAFTED' AND reserved = 1)
                    OR (state IN ('ASKED', 'AWAITING_PAYEE', 'PAID', 'FAILED') AND reserved = 0)
                    """),
            new Rule(
                    World::payment,
                    "channel_bill",
                    "id",
                    "a known state with its columns, and the file it tells of",
                    """
                    state NOT IN ('WANTED', 'KEPT', 'REFUSED', 'EMPTY')
                    OR (state IN ('KEPT', 'REFUSED')) <> (version > 0)
                    OR (version > 0) <> (sha256 IS NOT NULL AND file_name IS NOT NULL)
                    OR (state = 'KEPT') <> (line_count IS NOT NULL AND in_minor IS NOT NULL AND out_minor IS NOT NULL
                                            AND fees_minor IS NOT NULL)
                    OR (state = 'REFUSED' AND why IS NULL)
                    OR (version > 0 AND NOT EXISTS (SELECT 1 FROM channel_bill_piece${t} p
                         WHERE p.slot = channel_bill${t}.slot AND p.bill_id = channel_bill${t}.id
                           AND p.version = channel_bill${t}.version AND p.piece = 0))
                    """),
            new Rule(World::payment, "route_book", "version", "a known state, and two persons where it counts", """
                    state NOT IN ('DRAFTED', 'ACTIVE', 'REPLACED')
                    OR (version > 0 AND (state = 'DRAFTED') <> (checker IS NULL))
                    OR (version > 0 AND (checker IS NULL) <> (active_at IS NULL)) OR checker = maker
                    """),
            new Rule(
                    World::payment,
                    "payment_switch",
                    "subject",
                    "a known state, turned by somebody unless it is on",
                    "state NOT IN ('ON', 'OFF', 'ASKED_ON') OR (state <> 'ON' AND (changed_by = '' OR reason = ''))"),
            new Rule(World::settlement, "posting", "id", "a known kind", """
                    kind NOT IN ('COLLECTION', 'REFUND', 'SUSPENSE', 'SUSPENSE_REFUND', 'EARNING', 'CARD_SALE', 'BREAKAGE',
                             'SPLIT', 'SPLIT_RETURN', 'PAYOUT', 'PAYOUT_PAID', 'PAYOUT_RELEASE')
                    """),
            new Rule(World::points, "points_entry", "id", "a kind that fits its sign", """
                    kind <> CASE WHEN points > 0 THEN 'AWARD' ELSE 'CLAW_BACK' END
                    """));

    @Override
    public String id() {
        return "I8b";
    }

    @Override
    public String sentence() {
        return "Every state is a known one and has what belongs to it";
    }

    @Override
    public void judge(World world, Findings findings) {
        for (var rule : RULES) {
            var books = rule.books().apply(world);
            findings.examined(books.count(rule.table() + "${t}"));
            books.each(
                    "SELECT * FROM %s${t} WHERE %s".formatted(rule.table(), rule.broken()),
                    row -> findings.violated(
                            row, rule.table(), row.key(rule.key().split(", ", -1)), rule.what(), told(row)));
        }
    }

    private static String told(Row row) {
        return row.values().containsKey("state") ? row.key("state") : row.key("kind");
    }
}
