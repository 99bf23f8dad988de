package io.jinliu.invariant;

import java.util.Map;

/** I19. What is open is asked about again: its next question has a time, and that time is not long past. */
record QuestionsAreAsked() implements Invariant {

    static final Map<String, String> UNASKED = Map.of(
            "payment",
            """
            SELECT id, state, ask_at FROM payment${t}
             WHERE state IN ('PENDING', 'REVERSING') AND (ask_at IS NULL OR ask_at < ?)
            """,
            "refund",
            """
            SELECT id, state, ask_at FROM refund${t}
             WHERE state IN ('REQUESTED', 'PROCESSING', 'ABNORMAL') AND (ask_at IS NULL OR ask_at < ?)
            """,
            "payment_part",
            """
            SELECT id, state, ask_at FROM payment_part${t}
             WHERE state IN ('TAKING', 'RELEASING') AND (ask_at IS NULL OR ask_at < ?)
            """,
            "profit_split",
            """
            SELECT id, state, ask_at FROM profit_split${t}
             WHERE state <> 'FINISHED' AND (ask_at IS NULL OR ask_at < ?)
            """,
            "give_back",
            """
            SELECT id, state, ask_at FROM give_back${t}
             WHERE state IN ('ASKED', 'PROCESSING') AND (ask_at IS NULL OR ask_at < ?)
            """,
            "payout",
            """
            SELECT id, state, ask_at FROM payout${t}
             WHERE state IN ('APPROVED', 'ASKED', 'AWAITING_PAYEE') AND (ask_at IS NULL OR ask_at < ?)
            """,
            "channel_bill",
            """
            SELECT id, state, ask_at FROM channel_bill${t} WHERE state = 'WANTED' AND (ask_at IS NULL OR ask_at < ?)
            """,
            "due",
            """
            SELECT id, state, ask_at FROM due${t}
             WHERE state = 'OPEN' AND withdraw_requested_at IS NOT NULL AND (ask_at IS NULL OR ask_at < ?)
            """,
            "complaint",
            """
            SELECT id, state, ask_at FROM complaint${t} WHERE state <> 'PROCESSED' AND (ask_at IS NULL OR ask_at < ?)
            """,
            "complaint_reply",
            """
            SELECT id, state, ask_at FROM complaint_reply${t} WHERE state = 'WAITING' AND (ask_at IS NULL OR ask_at < ?)
            """);

    private static final String UNTOUCHED = """
            SELECT r.id, r.state, r.kept_at FROM receipt${t} r
             WHERE r.state = 'SUSPENSE' AND r.kept_at < ? AND NOT (r.channel = 'BANK' AND r.reason = 'UNKNOWN_PAYMENT')
               AND NOT EXISTS (SELECT 1 FROM refund${t} f WHERE f.slot = r.slot AND f.receipt_id = r.id)
            """;

    @Override
    public String id() {
        return "I19";
    }

    @Override
    public String sentence() {
        return "No payment, refund, split, payout or withdrawal is open without a next question, none is 60 s late, suspense is refunded";
    }

    @Override
    public void judge(World world, Findings findings) {
        UNASKED.forEach((table, sql) -> {
            findings.examined(world.payment().count(table + "${t}"));
            world.payment()
                    .each(
                            sql,
                            row -> findings.violated(
                                    row,
                                    table,
                                    row.key("id", "state"),
                                    "asked about by " + world.businessTime(),
                                    row.key("ask_at")),
                            world.overdueInSql());
        });
        world.payment()
                .each(
                        UNTOUCHED,
                        row -> findings.violated(
                                row, "receipt", row.key("id", "state"), "a refund within 60 s", row.key("kept_at")),
                        world.overdueInSql());
    }
}
