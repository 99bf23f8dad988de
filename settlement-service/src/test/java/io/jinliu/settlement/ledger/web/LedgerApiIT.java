package io.jinliu.settlement.ledger.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jinliu.common.id.Ids;
import io.jinliu.common.id.Slot;
import io.jinliu.settlement.RunningSettlement;
import io.jinliu.settlement.ledger.Told;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may ask what, and how we say no. */
@Tag("storage")
class LedgerApiIT extends RunningSettlement {

    private final Ids ids;

    LedgerApiIT(Ids ids) {
        this.ids = ids;
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/ledger/trial-balance, BUYER, 403",
        "/api/v1/ledger/trial-balance, MERCHANT, 403",
        "/api/v1/ledger/trial-balance, FINANCE, 200",
        "/api/v1/ledger/trial-balance, AUDITOR, 200",
        "/api/v1/ledger/trial-balance, OPERATOR, 200",
        "/api/v1/ledger/trial-balance?at=yesterday, FINANCE, 400",
        "/api/v1/ledger/accounts/2101/entries?owner=M1, BUYER, 403",
        "/api/v1/ledger/accounts/2101/entries?owner=M1, FINANCE, 200",
        "/api/v1/ledger/accounts/2101/entries, FINANCE, 400",
        "/api/v1/ledger/accounts/2101/entries?owner=M1&limit=0, FINANCE, 400",
        "/api/v1/ledger/accounts/2101/entries?owner=M1&limit=201, FINANCE, 400",
        "/api/v1/ledger/accounts/2101/entries?owner=M1&cursor=1%20OR%201, FINANCE, 400",
        "/api/v1/ledger/accounts/9999/entries?owner=M1, FINANCE, 404",
        "/api/v1/ledger/explain/12345, BUYER, 403",
        "/api/v1/ledger/explain/12345, FINANCE, 404",
        "/api/v1/ledger/explain/nothing, FINANCE, 400",
        "/api/v1/ledger/me, FINANCE, 403",
        "/api/v1/ledger/me, MERCHANT, 403",
        "/api/v1/ledger/nothing, FINANCE, 404"
    })
    void answers_by_role(String path, String role, int status) {
        var reply = get(path, role);

        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        if (status >= 400) {
            assertThat(reply.json().get("type").stringValue()).startsWith("https://jinliu.io/problems/");
            assertThat(reply.json().get("traceId").stringValue()).isNotBlank();
        }
    }

    @Test
    void needs_a_token() {
        assertThat(anybody().get("/api/v1/ledger/trial-balance").status()).isEqualTo(401);
    }

    @Test
    void has_left_nothing_of_its_warm_up() {
        assertThat(getAsMerchant("/api/v1/ledger/me", "warm-up").json().get("balances"))
                .isEmpty();
    }

    @Test
    void documents_what_it_is_asked_and_how_it_says_no() {
        var explain = anybody().get("/v3/api-docs").json().at("/paths/~1api~1v1~1ledger~1explain~1{orderNo}/get");

        assertThat(explain.path("parameters").findValuesAsString("name")).containsExactly("orderNo");
        assertThat(explain.at("/parameters/0/schema/type").asString()).isEqualTo("string");
        assertThat(explain.at("/responses/default/content").propertyNames())
                .containsExactly("application/problem+json");
    }

    @Test
    void refuses_in_the_callers_language() {
        var english = get("/api/v1/ledger/explain/12345", "FINANCE").json();

        assertThat(english.get("code").stringValue()).isEqualTo("unknown-order");
        assertThat(english.get("title").stringValue()).isEqualTo("No money is known for this order");
    }

    @Test
    void shows_a_merchant_his_own_orders_and_hides_those_of_others() {
        var order = collected("M-own");

        assertThat(getAsMerchant("/api/v1/ledger/explain/" + order, "M-own").status())
                .isEqualTo(200);
        assertThat(getAsMerchant("/api/v1/ledger/explain/" + order, "M-other").status())
                .isEqualTo(404);
        assertThat(getAsMerchant("/api/v1/ledger/me", "M-other").json().get("balances"))
                .isEmpty();
    }

    @Test
    void turns_the_pages_of_a_statement_without_losing_or_repeating_a_line() {
        for (int i = 0; i < 5; i++) {
            collected("M-pages");
        }
        var seen = new ArrayList<String>();
        var path = "/api/v1/ledger/accounts/2001/entries?owner=M-pages&limit=2";
        for (var page = get(path, "FINANCE").json(); ; ) {
            page.get("entries").forEach(entry -> seen.add(entry.get("id").stringValue()));
            if (!page.has("nextCursor")) {
                break;
            }
            page = get(path + "&cursor=" + page.get("nextCursor").stringValue(), "FINANCE")
                    .json();
        }

        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
    }

    private long collected(String merchant) {
        var slot = Slot.ofOwner("1001");
        var order = ids.next(slot);
        publish("payment-events", "PaymentCollected", Told.collected(order, ids.next(slot), merchant, 136_00));
        await().atMost(Duration.ofSeconds(40))
                .until(() -> getAsMerchant("/api/v1/ledger/explain/" + order, merchant)
                                .status()
                        == 200);
        return order;
    }
}
