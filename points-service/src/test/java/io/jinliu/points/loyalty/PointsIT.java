package io.jinliu.points.loyalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jinliu.common.id.Ids;
import io.jinliu.common.id.Slot;
import io.jinliu.points.RunningPoints;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Events come by the broker, twice and in any order; points are read over HTTP by those who own them. */
@Tag("storage")
class PointsIT extends RunningPoints {

    private final Ids ids;
    private final PointsBook book;
    private final TransactionTemplate transaction;

    PointsIT(Ids ids, PointsBook book, PlatformTransactionManager transactions) {
        this.ids = ids;
        this.book = book;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    void awards_on_confirmation_and_claws_back_on_refund() {
        var order = ids.next(Slot.ofOwner("anna"));
        complete(order, "anna", 136_00, "2026-01-03T09:00:00Z");
        awaitBalance("anna", 136);
        refund(order, "anna", 34_00);
        awaitBalance("anna", 102);

        var account = mine("anna");
        assertThat(account.get("earned").longValue()).isEqualTo(136);
        assertThat(account.get("clawedBack").longValue()).isEqualTo(34);
        assertThat(account.get("debt").longValue()).isZero();
        var entries = get("/api/v1/points/me/entries", "BUYER", "anna").json().get("entries");
        assertThat(entries.get(0).get("kind").stringValue()).isEqualTo("CLAW_BACK");
        assertThat(entries.get(0).get("earnedOn").stringValue()).isEqualTo("2026-01-03");
        assertThat(entries.get(1).get("orderNo").stringValue()).isEqualTo(Long.toString(order));
        assertThat(entries.get(1).get("effectiveAt").stringValue()).isEqualTo("2026-01-03T09:00:00Z");
    }

    @Test
    void is_exact_when_many_orders_of_one_buyer_come_shuffled_and_twice() {
        var told = new ArrayList<Runnable>();
        for (int i = 0; i < 25; i++) {
            var order = ids.next(Slot.ofOwner("many"));
            var refund = refunded(order, ids.next(Slot.ofOwner("many")), "many", 3_50);
            told.add(() -> complete(order, "many", 10_00, "2025-05-05T09:00:00Z"));
            told.add(() -> publish("payment-events", "RefundSucceeded", refund));
        }
        told.addAll(List.copyOf(told));
        Collections.shuffle(told, new Random(11));
        told.forEach(Runnable::run);

        awaitBalance("many", 25 * 6);
        await().during(Duration.ofSeconds(2)).atMost(Duration.ofSeconds(10)).until(() -> balance("many") == 25 * 6);
        assertThat(pointsOn("2025-05", "many")).isEqualTo(25 * 6);
        assertThat(pointsOn("2025-05-05", "many")).isEqualTo(25 * 6);
        assertThat(pointsOn("all", "many")).isEqualTo(25 * 6);
    }

    @Test
    void takes_the_same_event_once() {
        var order = ids.next(Slot.ofOwner("once"));
        var eventId = UUID.randomUUID().toString();
        var completed = completed(order, "once", 50_00, "2026-01-03T09:00:00Z");
        publish("order-events", "OrderCompleted", completed, eventId);
        publish("order-events", "OrderCompleted", completed, eventId);
        var last = ids.next(Slot.ofOwner("once"));
        complete(last, "once", 1_00, "2026-01-03T09:00:00Z");

        awaitBalance("once", 51);
    }

    @Test
    void ranks_buyers_of_all_shards_and_hides_who_they_are() {
        for (int i = 1; i <= 12; i++) {
            var buyer = "board-" + i;
            complete(ids.next(Slot.ofOwner(buyer)), buyer, i * 100L, "2024-03-10T09:00:00Z");
        }
        await().atMost(Duration.ofSeconds(40))
                .until(() -> board("2024-03", 20, "board-1").get("places").size() == 12);

        var board = board("2024-03", 3, "board-2");

        assertThat(board.get("places").valueStream().map(place -> place.get("points")
                        .longValue()))
                .containsExactly(12L, 11L, 10L);
        assertThat(board.get("places").get(0).get("buyer").stringValue()).isEqualTo("b***2");
        assertThat(board.get("mine").get("rank").longValue()).isEqualTo(11);
        assertThat(board.get("mine").get("buyer").stringValue()).isEqualTo("board-2");
        assertThat(board("2024-03-10", 1, "board-12")
                        .get("places")
                        .get(0)
                        .get("me")
                        .booleanValue())
                .isTrue();
    }

    @Test
    void shows_a_debt_instead_of_refusing_a_claw_back() {
        var entry = new PointsEntry(
                new OrderNo(1), "debtor", 1, -50, LocalDate.of(2026, 1, 3), Instant.parse("2026-01-03T09:00:00Z"));
        transaction.executeWithoutResult(_ -> book.enter(entry, List.of(new Period("all"))));

        assertThat(mine("debtor").get("balance").longValue()).isEqualTo(-50);
        assertThat(mine("debtor").get("debt").longValue()).isEqualTo(50);
    }

    @Test
    void turns_the_pages_of_a_history() {
        for (int i = 0; i < 5; i++) {
            complete(ids.next(Slot.ofOwner("pages")), "pages", 1_00, "2026-01-03T09:00:00Z");
        }
        awaitBalance("pages", 5);

        var first = get("/api/v1/points/me/entries?limit=3", "BUYER", "pages").json();
        var next = first.get("nextCursor").stringValue();
        var second = get("/api/v1/points/me/entries?limit=3&cursor=" + next, "BUYER", "pages")
                .json();

        assertThat(second.get("entries").size()).isEqualTo(2);
        assertThat(second.has("nextCursor")).isFalse();
    }

    private void complete(long order, String buyer, long fen, String at) {
        publish("order-events", "OrderCompleted", completed(order, buyer, fen, at));
    }

    private void refund(long order, String buyer, long fen) {
        publish("payment-events", "RefundSucceeded", refunded(order, ids.next(Slot.ofOwner(buyer)), buyer, fen));
    }

    private static String completed(long order, String buyer, long fen, String at) {
        return """
                {"orderNo": "%d", "buyerId": "%s", "merchantId": "M1", "amount": {"minor": %d, "currency": "CNY"},
                 "version": 4, "at": "%s"}
                """.formatted(order, buyer, fen, at);
    }

    private static String refunded(long order, long refundNo, String buyer, long fen) {
        return """
                {"refundNo": "%d", "receiptNo": "1", "channel": "WECHAT_PAY", "dueKind": "ORDER", "dueNo": "%d",
                 "buyerId": "%s", "merchantId": "M1", "amount": {"minor": %d, "currency": "CNY"}, "lines": [],
                 "at": "2026-02-04T10:00:00Z"}
                """.formatted(refundNo, order, buyer, fen);
    }

    private void awaitBalance(String buyer, long points) {
        await().atMost(Duration.ofSeconds(40)).until(() -> balance(buyer) == points);
    }

    private long balance(String buyer) {
        return mine(buyer).get("balance").longValue();
    }

    private JsonNode mine(String buyer) {
        return get("/api/v1/points/me", "BUYER", buyer).json();
    }

    private JsonNode board(String period, int limit, String buyer) {
        return get("/api/v1/points/leaderboard?period=%s&limit=%d".formatted(period, limit), "BUYER", buyer)
                .json();
    }

    private long pointsOn(String period, String buyer) {
        return board(period, 1, buyer).get("mine").get("points").longValue();
    }
}
