package io.jinliu.payment.bill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.jinliu.common.id.Ids;
import io.jinliu.common.id.Slot;
import io.jinliu.common.sharding.Databases;
import io.jinliu.common.testing.Http;
import io.jinliu.payment.bill.ChannelBill.Asking;
import io.jinliu.payment.bill.ChannelBill.Terms;
import io.jinliu.payment.bill.ChannelBill.Wanted;
import io.jinliu.payment.channel.BillKind;
import io.jinliu.payment.security.RunningPayments;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import tools.jackson.databind.JsonNode;

/** Bills over HTTP, from the simulator into a real database, once a day has passed. */
@Tag("storage")
class ChannelBillsIT extends RunningPayments {

    static final Duration PATIENCE = Duration.ofSeconds(60);

    final String account = "M-" + UUID.randomUUID().toString().substring(0, 8);
    final LocalDate day = LocalDate.ofInstant(SIMULATOR.now(), ZoneId.of("Asia/Shanghai"));
    final ChannelBills bills;
    final Databases databases;
    final Ids ids;

    ChannelBillsIT(ChannelBills bills, Databases databases, Ids ids) {
        this.bills = bills;
        this.databases = databases;
        this.ids = ids;
    }

    @BeforeEach
    void two_days_pass() {
        SIMULATOR.move(Duration.ofDays(2));
    }

    @AfterEach
    void no_day_has_passed() {
        SIMULATOR.move(Duration.ZERO);
    }

    @Test
    void is_fetched_when_finance_asks_and_handed_out_as_it_came() {
        var asked = finance().post("/api/v1/channel-bills", "{\"kind\":\"UNIONPAY_ZM\",\"day\":\"%s\"}".formatted(day));
        assertThat(asked.status()).as(asked.body()).isEqualTo(202);
        var no = asked.text("billNo");

        var kept = until(no, "KEPT");

        assertThat(kept.path("version").asInt()).isEqualTo(1);
        assertThat(kept.at("/fees/currency").asString()).isEqualTo("CNY");
        var listed = finance()
                .get("/api/v1/channel-bills?channel=UNIONPAY&day=" + day)
                .json();
        assertThat(listed.at("/items/0/billNo").asString()).isEqualTo(no);
        assertThat(finance().get("/api/v1/channel-bills/%s/file".formatted(no)).status())
                .isEqualTo(200);
        assertThat(finance()
                        .get("/api/v1/channel-bills/%s/file?version=9".formatted(no))
                        .text("code"))
                .isEqualTo("unknown-bill");
        assertThat(pieces(Long.parseLong(no))).isEqualTo(1);
    }

    @Test
    void what_nobody_may_ask_is_said() {
        assertThat(finance()
                        .post("/api/v1/channel-bills", "{\"kind\":\"UNIONPAY_ZM\",\"day\":\"2020-01-01\"}")
                        .text("code"))
                .isEqualTo("no-bill-of-that-day");
        assertThat(finance().get("/api/v1/channel-bills/7").text("code")).isEqualTo("unknown-bill");
        assertThat(finance().get("/api/v1/channel-bills").status()).isEqualTo(400);
        assertThat(finance().get("/api/v1/channel-bills?day=yesterday").status())
                .isEqualTo(400);
        assertThat(finance()
                        .get("/api/v1/channel-bills?channel=CASH&day=" + day)
                        .status())
                .isEqualTo(400);
        assertThat(role("OPERATOR", "o").get("/api/v1/channel-bills?day=" + day).status())
                .isEqualTo(403);
        assertThat(anybody().get("/api/v1/channel-bills?day=" + day).status()).isEqualTo(401);
    }

    @Test
    void a_file_larger_than_a_statement_comes_back_byte_for_byte_and_stands_nowhere_in_plain() {
        var no = planned();
        var file = new byte[(5 << 19) + 1];
        new Random(7).nextBytes(file);

        bills.addFile(no, 1, file);

        assertThat(bills.file(no, 1))
                .hasValueSatisfying(read -> assertThat(read).isEqualTo(file));
        assertThat(pieces(no)).isEqualTo(3);
        assertThat(bills.file(no, 2)).isEmpty();
        assertThatExceptionOfType(DuplicateKeyException.class).isThrownBy(() -> bills.addFile(no, 1, file));
    }

    @Test
    void a_day_is_planned_once_whoever_plans_it() {
        planned();

        assertThat(bills.planned(account, BillKind.ALIPAY_TRADE, day)).containsExactly(day);
        assertThat(bills.planned(account, BillKind.ALIPAY_TRADE, day.plusDays(1)))
                .isEmpty();
        assertThatExceptionOfType(DuplicateKeyException.class).isThrownBy(this::planned);
    }

    private long planned() {
        var terms = new Terms(ids.next(Slot.ofOwner(account)), account, BillKind.ALIPAY_TRADE, day);
        bills.plan(new Wanted(terms, new Asking(0, Optional.empty()), Optional.empty()));
        return terms.no();
    }

    private Http finance() {
        return role("FINANCE", "finance");
    }

    private JsonNode until(String no, String status) {
        await().atMost(PATIENCE).until(() -> finance()
                .get("/api/v1/channel-bills/" + no)
                .text("status")
                .equals(status));
        return finance().get("/api/v1/channel-bills/" + no).json();
    }

    private long pieces(long no) {
        var slot = Slot.ofNumber(no);
        return databases
                .of(slot)
                .jdbc()
                .sql("SELECT COUNT(*) FROM %s WHERE bill_id = ? AND content NOT LIKE 'UEs%%'"
                        .formatted(databases.table("channel_bill_piece", slot)))
                .param(no)
                .query(Long.class)
                .single();
    }
}
