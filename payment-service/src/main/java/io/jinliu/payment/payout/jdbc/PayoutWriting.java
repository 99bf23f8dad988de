package io.jinliu.payment.payout.jdbc;

import io.jinliu.common.id.Slot;
import io.jinliu.payment.payout.Payout.Drafted;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes a batch's rows some hundred at a time: ten thousand statements of one row would outlast the transaction. */
final class PayoutWriting {

    private static final int AT_ONCE = 200;
    private static final String INTO = """
            INSERT INTO payout (slot, id, batch_id, line, account, channel, payee_type, payee, payee_name, amount_minor,
                                currency, scene, remark, state)
            VALUES\s""";
    private static final String ROW = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'DRAFTED')";

    private PayoutWriting() {}

    static void draft(JdbcClient jdbc, PayoutMapping mapping, List<Drafted> payouts) {
        for (int from = 0; from < payouts.size(); from += AT_ONCE) {
            var some = payouts.subList(from, Math.min(from + AT_ONCE, payouts.size()));
            var values = new ArrayList<@Nullable Object>();
            some.forEach(payout -> values.addAll(columns(payout, mapping)));
            jdbc.sql(INTO + String.join(", ", Collections.nCopies(some.size(), ROW)))
                    .params(values)
                    .update();
        }
    }

    private static List<@Nullable Object> columns(Drafted payout, PayoutMapping mapping) {
        var terms = payout.terms();
        return Arrays.asList(
                Slot.ofNumber(terms.no()).value(),
                terms.no(),
                terms.batchNo(),
                terms.line(),
                terms.account(),
                terms.channel().name(),
                terms.payee().type().name(),
                mapping.sealedAccount(terms),
                mapping.sealedName(terms).orElse(null),
                terms.amount().minor(),
                terms.amount().currency().getCurrencyCode(),
                terms.scene().name(),
                terms.remark());
    }
}
