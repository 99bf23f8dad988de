package io.jinliu.common.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.awaitility.Awaitility.await;

import io.jinliu.common.audit.Audit;
import io.jinliu.common.id.Ids;
import io.jinliu.common.id.Slot;
import io.jinliu.common.it.ParcelApplication.ParcelController;
import io.jinliu.common.it.ParcelApplication.ParcelRows;
import io.jinliu.common.it.ParcelApplication.ParcelSentListener;
import io.jinliu.common.it.ParcelApplication.SendParcel;
import io.jinliu.common.jpa.RowKey;
import io.jinliu.common.sharding.Databases;
import io.jinliu.common.testing.TestIssuer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@Tag("storage")
class CommonGroundIT extends RunningParcels {

    static final JsonMapper JSON = JsonMapper.shared();

    final HttpClient http = HttpClient.newHttpClient();

    @Autowired
    Databases databases;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Ids ids;

    @Autowired
    SendParcel sendParcel;

    @Autowired
    ParcelRows rows;

    @Autowired
    ParcelSentListener listener;

    @Autowired
    Audit audit;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void every_slot_finds_its_rows_in_its_own_database_and_table() {
        var twiceAround = 2 * databases.all().size() * databases.first().tables();
        for (int value = 0; value < twiceAround; value++) {
            var slot = new Slot(value);
            var number = ids.next(slot);
            sendParcel.send(number, 2);

            var there = databases
                    .of(slot)
                    .jdbc()
                    .sql("SELECT COUNT(*) FROM %s WHERE id = ?".formatted(databases.table("parcel", slot)))
                    .param(number)
                    .query(Integer.class)
                    .single();
            assertThat(there).isEqualTo(1);
            assertThat(rows.findById(RowKey.of(number))).isPresent();
            transaction.executeWithoutResult(
                    _ -> assertThat(rows.findById(RowKey.of(number)).orElseThrow().items)
                            .hasSize(2));
        }
    }

    @Test
    void a_statement_that_would_visit_every_shard_is_refused() {
        assertThatException().isThrownBy(() -> jdbc.sql("SELECT COUNT(*) FROM parcel WHERE id = 7")
                .query(Integer.class)
                .single());
    }

    @Test
    void events_leave_in_commit_order_and_are_heard_once() {
        var number = ids.next(new Slot(5));
        sendParcel.send(number, 1);
        sendParcel.move(number, "ON_ITS_WAY");
        sendParcel.move(number, "DELIVERED");

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(listener.heard)
                .hasEntrySatisfying(Long.toString(number), heard -> assertThat(heard)
                        .containsExactlyInAnyOrder("new", "ON_ITS_WAY", "DELIVERED")));
    }

    @Test
    void an_event_that_comes_early_comes_again() {
        listener.early.set(1);
        var number = ids.next(new Slot(6));
        sendParcel.send(number, 1);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(listener.heard).containsKey(Long.toString(number)));
    }

    @Test
    void a_hundred_identical_posts_do_one_thing_and_answer_one_way() throws Exception {
        var key = UUID.randomUUID().toString();
        var before = ParcelController.CALLS.get();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var replies = IntStream.range(0, 100)
                    .mapToObj(_ -> pool.submit(() -> settled(key, "{\"items\":1}")))
                    .toList();
            var first = replies.getFirst().get();
            assertThat(first.statusCode()).isEqualTo(200);
            for (var reply : replies) {
                assertThat(reply.get().body()).isEqualTo(first.body());
            }
        }
        assertThat(ParcelController.CALLS.get() - before).isEqualTo(1);
    }

    @Test
    void a_key_is_not_for_two_bodies() throws Exception {
        var key = UUID.randomUUID().toString();
        post(key, "{\"items\":1}");
        var second = post(key, "{\"items\":2}");
        assertThat(second.statusCode()).isEqualTo(422);
        assertThat(second.body())
                .contains("\"code\":\"idempotency-key-reused\"")
                .contains("\"traceId\":\"");
    }

    @Test
    void a_failure_of_ours_may_be_tried_again_under_the_same_key() throws Exception {
        var key = UUID.randomUUID().toString();
        ParcelController.FAILURES.set(1);
        var failed = post(key, "{\"items\":1}");
        assertThat(failed.statusCode()).isEqualTo(500);
        assertThat(failed.body()).contains("internal-error").doesNotContain("bad day");
        assertThat(post(key, "{\"items\":1}").statusCode()).isEqualTo(200);
    }

    @Test
    void work_that_was_done_before_the_failure_is_found_and_not_done_twice() throws Exception {
        var key = UUID.randomUUID().toString();
        ParcelController.LATE_FAILURES.set(1);
        assertThat(post(key, "{\"items\":3}").statusCode()).isEqualTo(500);
        assertThat(post(key, "{\"items\":4}").statusCode()).isEqualTo(422);

        var number = JSON.readTree(post(key, "{\"items\":3}").body())
                .path("parcelNo")
                .asString();

        assertThat(databases
                        .of(Slot.ofNumber(Long.parseLong(number)))
                        .jdbc()
                        .sql("SELECT COUNT(*) FROM outbox WHERE event_key = ?")
                        .param(number)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(post(key, "{\"items\":3}").body()).contains(number);
    }

    @Test
    void every_refusal_is_a_problem_with_a_code_and_a_trace() throws Exception {
        assertProblem(send("GET", "/api/v1/nowhere", true, null, null), 404, "not-found");
        assertProblem(send("GET", "/api/v1/parcels", true, null, null), 405, "method-not-allowed");
        assertProblem(send("POST", "/api/v1/parcels", false, "k", "{}"), 401, "unauthenticated");
        assertProblem(post(UUID.randomUUID().toString(), "{\"items\":\"1\"}"), 400, "malformed-body");
        assertProblem(post(UUID.randomUUID().toString(), "{\"items\":1e2}"), 400, "malformed-body");
        assertProblem(post(UUID.randomUUID().toString(), "{\"items\":1,\"price\":1}"), 400, "malformed-body");
        assertProblem(post(UUID.randomUUID().toString(), "{\"items\":1,\"items\":2}"), 400, "malformed-body");
        assertProblem(send("POST", "/api/v1/parcels", true, null, "{}"), 400, "idempotency-key-missing");
        assertProblem(send("GET", "/internal/anything", true, null, null), 403, "forbidden");
    }

    /** A service that was away for long must not read all at once what it has to seal. */
    @Test
    void many_rows_get_several_seals() {
        var many = 20_500;
        var slot = new Slot(11);
        var database = databases.of(slot);
        var table = databases.table("scan", slot);
        for (int from = 0; from < many; from += 500) {
            var rows = IntStream.range(from, from + 500)
                    .mapToObj("(%1$d, 11, 'Suzhou', CURRENT_TIMESTAMP(6) - INTERVAL %1$d SECOND)"::formatted)
                    .collect(Collectors.joining(","));
            database.jdbc()
                    .sql("INSERT INTO %s (id, slot, place, written_at) VALUES %s".formatted(table, rows))
                    .update();
        }

        await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> assertThat(database.jdbc()
                        .sql("SELECT row_count FROM seal WHERE sealed_table = :table")
                        .param("table", table)
                        .query(Integer.class)
                        .list())
                .allSatisfy(count -> assertThat(count).isLessThanOrEqualTo(10_001))
                .satisfies(all -> assertThat(
                                all.stream().mapToInt(Integer::intValue).sum())
                        .isGreaterThanOrEqualTo(many)));
    }

    @Test
    void what_is_only_added_to_cannot_be_changed_and_gets_sealed() {
        var slot = new Slot(9);
        transaction.executeWithoutResult(_ -> audit.record(slot, "parcel.sent", "1", "by hand"));
        var jdbcThere = databases.of(slot).jdbc();

        assertThatException()
                .isThrownBy(() -> jdbcThere.sql("UPDATE audit SET detail = 'x'").update());
        assertThatException()
                .isThrownBy(() -> jdbcThere.sql("DELETE FROM audit").update());
        await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> assertThat(jdbcThere
                        .sql("SELECT COALESCE(SUM(row_count), 0) FROM seal WHERE sealed_table = 'audit'")
                        .query(Integer.class)
                        .single())
                .isPositive());
    }

    private HttpResponse<String> settled(String key, String body) throws Exception {
        var reply = post(key, body);
        while (reply.statusCode() == 409) {
            reply = post(key, body);
        }
        return reply;
    }

    private HttpResponse<String> post(String key, String body) throws Exception {
        return send("POST", "/api/v1/parcels", true, key, body);
    }

    private HttpResponse<String> send(
            String method, String path, boolean authenticated, @Nullable String key, @Nullable String body)
            throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (authenticated) {
            request.header("Authorization", "Bearer " + TestIssuer.token("BUYER", "1001"));
        }
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static void assertProblem(HttpResponse<String> reply, int status, String code) {
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(status);
        assertThat(reply.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(reply.body())
                .contains("\"code\":\"" + code + "\"")
                .contains("https://jinliu.io/problems/" + code)
                .containsPattern("\"traceId\":\"[0-9a-f]{32}\"");
    }
}
