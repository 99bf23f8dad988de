package io.jinliu.settlement.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jinliu.common.id.Ids;
import io.jinliu.common.id.Slot;
import io.jinliu.common.sharding.Databases;
import io.jinliu.settlement.RunningSettlement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Events come by the broker, twice and in any order; the books are read over HTTP. */
@Tag("storage")
class LedgerIT extends RunningSettlement {

    private static final Slot BUYER = Slot.ofOwner("1001");

    private final Ids ids;
    private final Databases databases;

    LedgerIT(Ids ids, Databases databases) {
        this.ids = ids;
        this.databases = databases;
    }

    @Test
    void makes_the_net_available_on_confirmation_and_explains_it() {
        var order = ids.next(BUYER);
        payment("PaymentCollected", Told.collected(order, ids.next(BUYER), "M1", 136_00));
        completion(order, "M1");

        var explained = explainedWhen(order, "available", 129_20);

        assertThat(minor(explained, "commission")).isEqualTo(6_80);
        assertThat(minor(explained, "pending")).isZero();
        assertThat(explained.get("everyFenExplained").booleanValue()).isTrue();
        assertThat(explained.get("explained").get("en").stringValue()).endsWith("136.00 = 129.20 + 6.80 + 0.00 + 0.00");
        assertThat(explained.get("commissionRate").get("agreed").booleanValue()).isTrue();
        assertThat(explained.get("postings").get(1).get("formula").stringValue())
                .isEqualTo("136.00 × 5.00% = 6.80, half up");
    }

    @Test
    void says_so_when_the_rate_is_only_the_platforms_default() {
        var order = ids.next(BUYER);
        payment("PaymentCollected", Told.collected(order, ids.next(BUYER), "M-without", 136_00));
        completion(order, "M-without");

        var rate = explainedWhen(order, "available", 129_20).get("commissionRate");

        assertThat(rate.get("agreed").booleanValue()).isFalse();
        assertThat(rate.get("source").get("zh").stringValue()).contains("默认");
    }

    @Test
    void is_right_when_everything_comes_backwards_and_twice() {
        var order = ids.next(BUYER);
        completion(order, "M2");
        var refund = Told.refunded(order, ids.next(BUYER), "M2", 34_00);
        var eventId = UUID.randomUUID().toString();
        publish("payment-events", "RefundSucceeded", refund, eventId);
        publish("payment-events", "RefundSucceeded", refund, eventId);
        payment("RefundSucceeded", refund); // the same refund, told by another event
        var collected = Told.collected(order, ids.next(BUYER), "M2", 136_00);
        payment("PaymentCollected", collected);
        payment("PaymentCollected", collected);
        completion(order, "M2");

        var explained = explainedWhen(order, "available", 95_88);

        assertThat(minor(explained, "commission")).isEqualTo(6_12);
        assertThat(minor(explained, "refunded")).isEqualTo(34_00);
        assertThat(minor(explained, "pending")).isZero();
        assertThat(earningsTold(order)).isEqualTo(95_88);
    }

    @Test
    void keeps_money_of_nobody_in_suspense_until_it_goes_back() {
        var order = ids.next(BUYER);
        payment("ReceiptSuspended", Told.suspended(order, ids.next(BUYER), 135_99));
        explainedWhen(order, "suspense", 135_99);
        payment("SuspenseRefunded", Told.suspenseRefunded(order, ids.next(BUYER), 135_99));

        var explained = explainedWhen(order, "suspense", 0);

        assertThat(explained.get("postings").size()).isEqualTo(2);
        assertThat(explained.get("postings").get(0).get("why").get("zh").stringValue())
                .contains("暂收");
    }

    @Test
    void never_books_a_cause_again_with_other_money() {
        var order = ids.next(BUYER);
        var receipt = ids.next(BUYER);
        payment("ReceiptSuspended", Told.suspended(order, receipt, 100));
        explainedWhen(order, "suspense", 100);
        payment("ReceiptSuspended", Told.suspended(order, receipt, 101));
        var later = ids.next(BUYER);
        payment("ReceiptSuspended", Told.suspended(later, ids.next(BUYER), 7));

        explainedWhen(later, "suspense", 7);
        assertThat(minor(explain(order), "suspense")).isEqualTo(100);
    }

    @Test
    void balances_at_every_instant_and_the_same_again_later() {
        var before = Instant.now();
        var order = ids.next(BUYER);
        payment("PaymentCollected", Told.collected(order, ids.next(BUYER), "M-trial", 1_00));
        completion(order, "M-trial");
        explainedWhen(order, "available", 95);

        var now = get("/api/v1/ledger/trial-balance", "FINANCE").json();
        var then = get("/api/v1/ledger/trial-balance?at=" + before, "AUDITOR").json();

        assertThat(now.get("balanced").booleanValue()).isTrue();
        assertThat(balances(now)).containsEntry("2101 M-trial", -95L).containsEntry("2001 M-trial", 0L);
        assertThat(then.get("balanced").booleanValue()).isTrue();
        assertThat(balances(then)).doesNotContainKey("2101 M-trial");
        assertThat(balances(now).values().stream().mapToLong(Long::longValue).sum())
                .isZero();
    }

    @Test
    void ends_many_shuffled_orders_of_one_merchant_with_rows_that_equal_their_entries() {
        var told = new ArrayList<Runnable>();
        for (int i = 0; i < 30; i++) {
            var order = ids.next(Slot.ofOwner("buyer-" + i));
            told.add(() -> payment("PaymentCollected", Told.collected(order, order, "M-many", 10_01)));
            told.add(() -> completion(order, "M-many"));
            told.add(() -> payment("RefundSucceeded", Told.refunded(order, order, "M-many", 3_33)));
        }
        told.addAll(List.copyOf(told));
        Collections.shuffle(told, new Random(7));
        told.forEach(Runnable::run);

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(balance(mine("M-many"), "available"))
                .isEqualTo(30 * (6_68 - 33)));
        assertThat(balance(mine("M-many"), "pending")).isZero();
        assertThat(guarded("M-many", "2101")).isEqualTo(30 * (6_68 - 33));
    }

    private void payment(String tag, String json) {
        publish("payment-events", tag, json);
    }

    private void completion(long order, String merchant) {
        publish("order-events", "OrderCompleted", Told.completed(order, merchant, 136_00));
    }

    private JsonNode explainedWhen(long order, String share, long fen) {
        await().atMost(Duration.ofSeconds(40)).until(() -> {
            var reply = get("/api/v1/ledger/explain/" + order, "FINANCE");
            return reply.status() == 200 && minor(reply.json(), share) == fen;
        });
        return explain(order);
    }

    private JsonNode explain(long order) {
        return get("/api/v1/ledger/explain/" + order, "FINANCE").json();
    }

    private JsonNode mine(String merchant) {
        return getAsMerchant("/api/v1/ledger/me", merchant).json();
    }

    private static long minor(JsonNode explained, String share) {
        return explained.get("shares").get(share).get("minor").longValue();
    }

    private static long balance(JsonNode mine, String kind) {
        return mine.get("balances").isEmpty()
                ? 0
                : mine.get("balances").get(0).get(kind).get("minor").longValue();
    }

    private static Map<String, Long> balances(JsonNode trial) {
        var balances = new java.util.TreeMap<String, Long>();
        for (var account : trial.get("accounts")) {
            balances.put(
                    account.get("code").stringValue() + " "
                            + account.get("owner").stringValue(),
                    account.get("balance").get("minor").longValue());
        }
        return balances;
    }

    private long guarded(String merchant, String account) {
        var slot = Slot.ofOwner(merchant);
        return databases
                .of(slot)
                .jdbc()
                .sql("SELECT balance FROM %s WHERE owner = :owner AND account = :account"
                        .formatted(databases.table("guarded_balance", slot)))
                .param("owner", merchant)
                .param("account", account)
                .query(Long.class)
                .single();
    }

    /** Σ of net over the events that left for this order. */
    private long earningsTold(long order) {
        return databases.all().stream()
                .flatMap(database -> database
                        .jdbc()
                        .sql("SELECT JSON_EXTRACT(payload, '$.net.minor') FROM outbox WHERE event_key = :key")
                        .param("key", Long.toString(order))
                        .query(Long.class)
                        .list()
                        .stream())
                .mapToLong(Long::longValue)
                .sum();
    }
}
