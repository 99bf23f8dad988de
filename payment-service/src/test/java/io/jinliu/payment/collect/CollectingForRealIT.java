package io.jinliu.payment.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jinliu.common.id.Ids;
import io.jinliu.common.id.Slot;
import io.jinliu.common.money.Money;
import io.jinliu.common.sharding.Databases;
import io.jinliu.common.testing.TestIssuer;
import io.jinliu.payment.due.Due;
import io.jinliu.payment.due.DueRef;
import io.jinliu.payment.due.Dues;
import io.jinliu.payment.due.LearnDue;
import io.jinliu.payment.due.Owed;
import io.jinliu.payment.due.RequestWithdrawal;
import io.jinliu.payment.security.RunningPayments;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The corners where money is lost, on a real database, a real broker and the channel's real wire. */
@Tag("storage")
class CollectingForRealIT extends RunningPayments {

    static final Duration PATIENCE = Duration.ofSeconds(60);
    static final JsonMapper JSON = JsonMapper.builder().build();

    final HttpClient http = HttpClient.newHttpClient();
    final Ids ids;
    final LearnDue learnDue;
    final RequestWithdrawal requestWithdrawal;
    final Dues dues;
    final Databases databases;
    final Clock clock;

    CollectingForRealIT(
            Ids ids,
            LearnDue learnDue,
            RequestWithdrawal requestWithdrawal,
            Dues dues,
            Databases databases,
            Clock clock) {
        this.ids = ids;
        this.learnDue = learnDue;
        this.requestWithdrawal = requestWithdrawal;
        this.dues = dues;
        this.databases = databases;
        this.clock = clock;
    }

    @Test
    void a_paid_due_is_collected_once_with_its_event_and_its_receipt() throws Exception {
        var due = owed("1001");
        var payment = pay(due, "1001");
        assertThat(payment.path("action").path("type").asString()).isEqualTo("QR_CODE");
        payer(payment, "{}");

        await().atMost(PATIENCE).until(() -> dues.find(due).orElseThrow() instanceof Due.Collected);
        assertThat(count("SELECT COUNT(*) FROM outbox WHERE tag = 'PaymentCollected' AND event_key = ?", due))
                .isEqualTo(1);
    }

    @Test
    void fifty_parallel_refunds_never_exceed_what_was_collected() throws Exception {
        var due = owed("1002");
        payer(pay(due, "1002"), "{}");
        await().atMost(PATIENCE).until(() -> dues.find(due).orElseThrow() instanceof Due.Collected);

        var body = "{\"orderNo\":\"%d\",\"reason\":\"x\",\"amount\":{\"minor\":300,\"currency\":\"CNY\"}}"
                .formatted(due.no());
        var statuses = atOnce(50, () -> post("/api/v1/refunds", TestIssuer.merchantToken("clerk", "M1"), body)
                .statusCode());

        assertThat(statuses).filteredOn(status -> status == 201).hasSize(6); // 6 × 3.00 of 19.90
        assertThat(statuses).containsOnly(201, 409);
        assertThat(count("SELECT SUM(refunded_minor) FROM %s WHERE due_id = ?".formatted(table("receipt", due)), due))
                .isEqualTo(18_00);
    }

    @Test
    void paying_and_cancelling_at_once_never_disagree() throws Exception {
        for (int round = 0; round < 4; round++) {
            var due = owed("1003");
            var payment = pay(due, "1003");
            try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
                var paying = both.submit(() -> payer(payment, ""));
                requestWithdrawal.request(due);
                assertThat(paying.get()).isIn(200, 409); // a payer who finds the order closed goes home
            }
            await().atMost(PATIENCE).until(() -> !(dues.find(due).orElseThrow() instanceof Due.Open));
            var collected = dues.find(due).orElseThrow() instanceof Due.Collected;
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(count(
                            "SELECT COUNT(*) FROM %s WHERE due_id = ? AND state = 'KEPT'"
                                    .formatted(table("receipt", due)),
                            due))
                    .isEqualTo(collected ? 1 : 0));
            assertThat(count("SELECT COUNT(*) FROM outbox WHERE tag = 'DueWithdrawn' AND event_key = ?", due))
                    .isEqualTo(collected ? 0 : 1);
        }
    }

    @Test
    void money_of_the_wrong_amount_goes_back_by_itself() throws Exception {
        var due = owed("1004");
        payer(pay(due, "1004"), "\"amountFen\":1989");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(count(
                        "SELECT COUNT(*) FROM %s WHERE due_id = ? AND state = 'RETURNED' AND refunded_minor = 1989"
                                .formatted(table("receipt", due)),
                        due))
                .isEqualTo(1));
        assertThat(dues.find(due)).containsInstanceOf(Due.Open.class);
    }

    @Test
    void a_hundred_identical_posts_open_one_payment() throws Exception {
        var due = owed("1005");
        var key = UUID.randomUUID().toString();
        var bodies = atOnce(100, () -> settled(due, key));
        assertThat(bodies).containsOnly(bodies.getFirst());
        assertThat(count("SELECT COUNT(*) FROM %s WHERE due_id = ?".formatted(table("payment", due)), due))
                .isEqualTo(1);
    }

    private DueRef owed(String buyer) {
        var due = DueRef.order(ids.next(Slot.ofOwner(buyer)));
        learnDue.learn(new Owed(
                due,
                buyer,
                "M1",
                "Pens",
                Money.cny(19_90),
                clock.instant().plus(Duration.ofMinutes(30)),
                List.of(new Owed.Line(1, 1, Money.cny(19_90), Money.cny(0))),
                1));
        return due;
    }

    private JsonNode pay(DueRef due, String buyer) throws Exception {
        var reply = post("/api/v1/payments", TestIssuer.token("BUYER", buyer), paying(due));
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(201);
        return JSON.readTree(reply.body());
    }

    private String settled(DueRef due, String key) throws Exception {
        var reply = send("/api/v1/payments", TestIssuer.token("BUYER", "1005"), paying(due), key);
        while (reply.statusCode() == 409) {
            reply = send("/api/v1/payments", TestIssuer.token("BUYER", "1005"), paying(due), key);
        }
        return reply.body();
    }

    private static String paying(DueRef due) {
        return "{\"orderNo\":\"%d\",\"method\":\"WECHAT_NATIVE\"}".formatted(due.no());
    }

    /** Scan and pay. */
    private int payer(JsonNode payment, String special) throws IOException, InterruptedException {
        var extra = special.isBlank() || special.equals("{}") ? "" : "," + special;
        var body = "{\"channel\":\"wechat\",\"outTradeNo\":\"%s\"%s}"
                .formatted(payment.path("paymentNo").asString(), extra);
        var request = HttpRequest.newBuilder(URI.create(SIMULATOR.variable("JINLIU_WECHAT_BASE_URL") + "/payer/pay"))
                .POST(BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }

    private HttpResponse<String> post(String path, String token, String body) throws IOException, InterruptedException {
        return send(path, token, body, UUID.randomUUID().toString());
    }

    private HttpResponse<String> send(String path, String token, String body, String key)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url() + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private static <T> List<T> atOnce(int times, Callable<T> work) throws Exception {
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var started =
                    IntStream.range(0, times).mapToObj(_ -> pool.submit(work)).toList();
            var done = new ArrayList<T>();
            for (var one : started) {
                done.add(one.get());
            }
            return List.copyOf(done);
        }
    }

    private String table(String name, DueRef due) {
        return databases.table(name, due.slot());
    }

    private long count(String sql, DueRef due) {
        return databases
                .of(due.slot())
                .jdbc()
                .sql(sql)
                .param(due.no())
                .query(Long.class)
                .single();
    }
}
