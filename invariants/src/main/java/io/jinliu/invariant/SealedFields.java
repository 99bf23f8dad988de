package io.jinliu.invariant;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/** Where encrypted fields are, and to what each is bound. */
record SealedFields(Function<World, Books> books, String table, String sql, List<Field> fields) {

    /** @param context with %s for the key's value, where the field is bound to its row */
    record Field(String column, String context) {}

    static final List<SealedFields> ALL = List.of(
            new SealedFields(
                    World::order,
                    "order_particulars",
                    """
                    SELECT id, order_no AS bound, receiver_name, receiver_mobile, receiver_address, invoice_title,
                           invoice_tax_no, remark, accepted_from FROM order_particulars${t}
                    """,
                    List.of(
                            new Field("receiver_name", "order.name:%s"),
                            new Field("receiver_mobile", "order.mobile:%s"),
                            new Field("receiver_address", "order.address:%s"),
                            new Field("invoice_title", "order.invoice-title:%s"),
                            new Field("invoice_tax_no", "order.invoice-tax-no:%s"),
                            new Field("remark", "order.remark:%s"),
                            new Field("accepted_from", "order.accepted-from:%s"))),
            new SealedFields(
                    World::payment,
                    "payment",
                    "SELECT id, id AS bound, payer_id FROM payment${t} WHERE payer_id IS NOT NULL",
                    List.of(new Field("payer_id", "payment.payer:%s"))),
            new SealedFields(
                    World::payment,
                    "payment_part",
                    "SELECT id, id AS bound, account FROM payment_part${t} WHERE account IS NOT NULL",
                    List.of(new Field("account", "payment.part:%s"))),
            new SealedFields(
                    World::payment,
                    "complaint",
                    "SELECT id, id AS bound, words, said FROM complaint${t} WHERE words IS NOT NULL",
                    List.of(new Field("words", "complaint.words:%s"), new Field("said", "complaint.said:%s"))),
            new SealedFields(
                    World::payment,
                    "complaint",
                    "SELECT id, id AS bound, phone FROM complaint${t} WHERE phone IS NOT NULL",
                    List.of(new Field("phone", "complaint.phone:%s"))),
            new SealedFields(
                    World::payment,
                    "complaint_reply",
                    "SELECT id, id AS bound, words FROM complaint_reply${t}",
                    List.of(new Field("words", "complaint.reply:%s"))),
            new SealedFields(
                    World::payment,
                    "split_share",
                    "SELECT split_id AS id, CONCAT(split_id, '.', line) AS bound, account FROM split_share${t}",
                    List.of(new Field("account", "split.account:%s"))),
            new SealedFields(
                    World::payment,
                    "split_share",
                    "SELECT split_id AS id, CONCAT(split_id, '.', line) AS bound, name FROM split_share${t} WHERE name IS NOT NULL",
                    List.of(new Field("name", "split.name:%s"))),
            new SealedFields(
                    World::payment,
                    "payout",
                    "SELECT id, id AS bound, payee FROM payout${t}",
                    List.of(new Field("payee", "payout.payee:%s"))),
            new SealedFields(
                    World::payment,
                    "payout",
                    "SELECT id, id AS bound, payee_name FROM payout${t} WHERE payee_name IS NOT NULL",
                    List.of(new Field("payee_name", "payout.name:%s"))),
            new SealedFields(
                    World::payment,
                    "message",
                    "SELECT id, id AS bound, content FROM message${t}",
                    List.of(new Field("content", "message:%s"))),
            new SealedFields(
                    World::payment,
                    "wire",
                    "SELECT id, subject AS bound, content FROM wire",
                    List.of(new Field("content", "wire"))),
            new SealedFields(
                    World::payment,
                    "bank_entry",
                    "SELECT id, id AS bound, remittance, party FROM bank_entry${t}",
                    List.of(new Field("remittance", "bank.remittance:%s"), new Field("party", "bank.party:%s"))),
            new SealedFields(
                    World::payment,
                    "bank_payout",
                    "SELECT id, id AS bound, party FROM bank_payout${t} WHERE party IS NOT NULL",
                    List.of(new Field("party", "bank.payee:%s"))),
            new SealedFields(
                    World::payment,
                    "bank_order",
                    "SELECT id, id AS bound, content FROM bank_order${t}",
                    List.of(new Field("content", "bank.order:%s"))),
            new SealedFields(
                    World::payment,
                    "bank_voucher",
                    "SELECT id, id AS bound, content FROM bank_voucher${t}",
                    List.of(new Field("content", "bank.voucher:%s"))),
            new SealedFields(
                    World::payment, "channel_bill_piece", """
                    SELECT bill_id AS id, CONCAT(bill_id, ':', version, ':', piece) AS bound, content
                      FROM channel_bill_piece${t}
                    """, List.of(new Field("content", "channel.bill:%s"))),
            new SealedFields(
                    World::payment,
                    "webhook_endpoint",
                    "SELECT id, id AS bound, secret FROM webhook_endpoint${t} WHERE secret IS NOT NULL",
                    List.of(new Field("secret", "webhook.secret:%s"))),
            new SealedFields(
                    World::payment,
                    "webhook_endpoint",
                    """
                    SELECT id, id AS bound, previous_secret FROM webhook_endpoint${t} WHERE previous_secret IS NOT NULL
                    """,
                    List.of(new Field("previous_secret", "webhook.previous-secret:%s"))),
            new SealedFields(World::payment, "webhook_attempt", """
                    SELECT delivery_id AS id, delivery_id AS bound, answer FROM webhook_attempt${t}
                     WHERE answer IS NOT NULL
                    """, List.of(new Field("answer", "webhook.answer:%s"))),
            new SealedFields(
                    World::payment,
                    "merchant_app",
                    "SELECT id, id AS bound, secret FROM merchant_app${t} WHERE secret IS NOT NULL",
                    List.of(new Field("secret", "app.secret:%s"))));

    void each(World world, BiConsumer<Row, Field> reader) {
        books.apply(world).each(sql, row -> fields.stream()
                .filter(field -> row.has(field.column()))
                .forEach(field -> reader.accept(row, field)));
    }

    /** The plain text of one column, of all rows that can be opened. */
    static void opened(World world, String column, Consumer<String> reader) {
        ALL.forEach(encrypted -> encrypted.each(world, (row, field) -> {
            if (field.column().equals(column)) {
                world.fieldKeys().open(row.text(column), context(row, field)).ifPresent(reader);
            }
        }));
    }

    static String context(Row row, Field field) {
        return field.context().formatted(row.show("bound"));
    }
}
