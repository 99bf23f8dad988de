package io.jinliu.payment.route;

import static io.jinliu.payment.channel.Method.ALIPAY_PRECREATE;
import static io.jinliu.payment.channel.Method.WECHAT_NATIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jinliu.common.money.Money;
import io.jinliu.common.testing.Http;
import io.jinliu.payment.AtOnce;
import io.jinliu.payment.collect.MethodOrder;
import io.jinliu.payment.route.RouteRule.By;
import io.jinliu.payment.route.RouteRule.Option;
import io.jinliu.payment.security.RunningPayments;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Versions of the rules over HTTP and on a real database. */
@Tag("storage")
class RouteBookForRealIT extends RunningPayments {

    static final RouteRule RULE = new RouteRule(
            "dear-last",
            Optional.of(1L),
            Optional.empty(),
            By.COST,
            90,
            List.of(new Option(WECHAT_NATIVE, 1, 60, 0), new Option(ALIPAY_PRECREATE, 3, 38, 1)));

    final WriteRouteBook write;
    final RouteBooks books;
    final MethodOrder order;

    RouteBookForRealIT(WriteRouteBook write, RouteBooks books, MethodOrder order) {
        this.write = write;
        this.books = books;
        this.order = order;
    }

    @AfterEach
    void no_rule_counts() {
        write.activate(write.draft(List.of(), "over", "ann").terms().version(), "bo");
        awaitVersion(0);
    }

    @Test
    void what_one_drafts_counts_once_another_says_so_and_is_kept_as_it_was_written() {
        var drafted = write.draft(List.of(RULE), "fees went up", "ann");
        var version = drafted.terms().version();
        assertThat(books.find(version)).contains(drafted);
        assertThatExceptionOfType(OtherHands.class).isThrownBy(() -> write.activate(version, "ann"));

        assertThat(write.activate(version, "bo")).isInstanceOf(RouteBook.Active.class);
        assertThat(write.activate(version, "cy")).isEqualTo(books.active().orElseThrow());
        awaitVersion(version);

        var next = write.draft(List.of(), "no rules", "ann").terms().version();
        write.activate(next, "bo");
        assertThat(books.find(version)).containsInstanceOf(RouteBook.Replaced.class);
        assertThatExceptionOfType(BookIsOver.class).isThrownBy(() -> write.activate(version, "bo"));
        assertThatExceptionOfType(UnknownBook.class).isThrownBy(() -> write.activate(next + 100, "bo"));
    }

    @Test
    void many_who_draft_at_once_get_versions_of_their_own() throws Exception {
        var drafted = AtOnce.all(IntStream.range(0, 8)
                .<Callable<Integer>>mapToObj(i -> AtOnce.patient(() ->
                        write.draft(List.of(RULE), "draft " + i, "ann").terms().version()))
                .toList());

        assertThat(drafted).doesNotHaveDuplicates();
    }

    @Test
    void operators_write_and_try_them_over_http() {
        var drafted = operator("ann").post("/api/v1/route-books", """
                {"reason":"fees went up","rules":[{"name":"all","by":"COST","methods":[
                {"method":"WECHAT_NATIVE","feePerMyriad":60},{"method":"ALIPAY_PRECREATE","feePerMyriad":38}]}]}
                """);
        assertThat(drafted.status()).as(drafted.body()).isEqualTo(201);
        var version = drafted.json().path("version").asInt();
        assertThat(operator("ann")
                        .post("/api/v1/route-books/%d/activate".formatted(version), "")
                        .text("code"))
                .isEqualTo("same-hands");
        assertThat(operator("bo")
                        .post("/api/v1/route-books/%d/activate".formatted(version), "")
                        .text("status"))
                .isEqualTo("ACTIVE");
        awaitVersion(version);

        var tried = operator("ann").post("/api/v1/route-books/try", """
                {"amount":{"minor":10000,"currency":"CNY"},"methods":["WECHAT_NATIVE","ALIPAY_PRECREATE"]}
                """).json();
        assertThat(tried.at("/order/0/method").asString()).isEqualTo("ALIPAY_PRECREATE");
        assertThat(tried.at("/order/0/why").asString()).startsWith("costs CNY 0.38");
        assertThat(operator("ann")
                        .get("/api/v1/route-books")
                        .json()
                        .at("/items/0/version")
                        .asInt())
                .isEqualTo(version);
    }

    @Test
    void what_is_no_rule_is_said_and_nothing_is_written() {
        var before = books.latest(1);

        for (var rules : List.of(
                "null",
                "[{\"name\":\"a\",\"by\":\"COST\",\"methods\":[]}]",
                "[{\"name\":\"a\",\"by\":\"LUCK\",\"methods\":[{\"method\":\"WALLET\"}]}]",
                "[{\"name\":\"a\",\"by\":\"COST\",\"fromFen\":5,\"belowFen\":5,\"methods\":[{\"method\":\"WALLET\"}]}]",
                "[{\"name\":\"a\",\"by\":\"COST\",\"methods\":[{\"method\":\"WALLET\"},{\"method\":\"WALLET\"}]}]")) {
            var refused =
                    operator("ann").post("/api/v1/route-books", "{\"reason\":\"none\",\"rules\":%s}".formatted(rules));
            assertThat(refused.status()).as(rules).isIn(400, 422);
        }
        assertThat(books.latest(1)).isEqualTo(before);
        assertThat(operator("bo").post("/api/v1/route-books/x/activate", "").text("code"))
                .isEqualTo("unknown-route-book");
        assertThat(role("FINANCE", "f").post("/api/v1/route-books", "{}").status())
                .isEqualTo(403);
    }

    private Http operator(String name) {
        return role("OPERATOR", name);
    }

    /** 0 where no rule fits. */
    private void awaitVersion(int version) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> order.arrange(Money.cny(100_00), 1, List.of(WECHAT_NATIVE, ALIPAY_PRECREATE))
                                .map(MethodOrder.Arranged::version)
                                .orElse(0)
                        == version);
    }
}
