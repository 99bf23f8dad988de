package io.jinliu.invariant;

/** A bank's statement of one entry: it took 5.00 for its trouble. */
final class ImportedStatement {

    static final String ACCOUNT = "bank 0200001009200000001";

    final long statement = SmallWorld.number(ACCOUNT, 71);
    final long entry = SmallWorld.number(ACCOUNT, 72);
    private final SmallWorld world;

    ImportedStatement(SmallWorld world) {
        this.world = world;
    }

    void write() {
        world.shelves.insert("payment", "bank_statement${t}", statement, """
                id = ?, account = '0200001009200000001', statement_ref = 'S1', digest = REPEAT('a', 64), currency = 'CNY',
                opening_minor = 100000, closing_minor = 99500, entries = 1, imported_by = 'accountant', imported_at = ${hour}
                """, statement);
        world.shelves.insert(
                "payment",
                "bank_entry${t}",
                statement,
                """
                id = ?, statement_id = ?, account = '0200001009200000001', reference = 'FEE1', kind = 'DEBIT',
                amount_minor = 500, currency = 'CNY', remittance = ?, booked_at = ${hour}, state = 'UNEXPLAINED',
                ask_at = ${hour}, version = 1
                """,
                entry,
                statement,
                world.keys.encrypt("fees", "bank.remittance:" + entry));
        world.audited("payment", statement, "bank-statement.imported", statement);
        world.audited("payment", statement, "bank-entry.moved", entry);
    }
}
