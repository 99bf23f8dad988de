package io.jinliu.invariant;

/** I4, where several methods pay one due. */
record PartsEndWithTheirPayments() implements Invariant {

    private static final String SUMS = """
            SELECT p.id, p.due_id, p.amount_minor, p.held_minor, COALESCE(SUM(s.amount_minor), 0) AS parts,
                   MAX(d.amount_minor) AS due
              FROM payment${t} p
              LEFT JOIN payment_part${t} s ON s.slot = p.slot AND s.payment_id = p.id AND s.currency = p.currency
              LEFT JOIN due${t} d ON d.slot = p.slot AND d.id = p.due_id
             WHERE p.held_minor <> 0 OR s.id IS NOT NULL
             GROUP BY p.id, p.due_id, p.amount_minor, p.held_minor
            HAVING COALESCE(SUM(s.amount_minor), 0) <> p.held_minor
                OR p.amount_minor + p.held_minor <> MAX(d.amount_minor)
            """;
    private static final String ENDS = """
            SELECT s.id, s.payment_id, s.method, s.state, p.state AS payment_state
              FROM payment_part${t} s LEFT JOIN payment${t} p ON p.slot = s.slot AND p.id = s.payment_id
             WHERE CASE WHEN p.state = 'COLLECTED' THEN s.state NOT IN ('TAKING', 'TAKEN')
                        WHEN p.state IN ('CLOSED', 'DIVERTED') THEN s.state NOT IN ('RELEASING', 'RELEASED')
                        ELSE s.state NOT IN ('WANTED', 'HELD') END
            """;

    @Override
    public String id() {
        return "I4c";
    }

    @Override
    public String sentence() {
        return "A payment and its parts are its due; each part is held while it is open, taken if it collected, else released";
    }

    @Override
    public void judge(World world, Findings findings) {
        var books = world.payment();
        findings.examined(books.count("payment_part${t}"));
        books.each(
                SUMS,
                row -> findings.violated(
                        row,
                        "payment",
                        row.key("id", "due_id"),
                        "parts of %d, a due of %d"
                                .formatted(
                                        row.number("held_minor"),
                                        row.number("amount_minor") + row.number("held_minor")),
                        row.key("parts", "due")));
        books.each(
                ENDS,
                row -> findings.violated(
                        row,
                        "payment_part",
                        row.key("id", "payment_id", "method"),
                        "a part of a payment that is " + row.show("payment_state"),
                        row.text("state")));
    }
}
