package io.jinliu.simulator;

import static io.jinliu.simulator.TestWorld.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.fault.Fault;
import io.jinliu.simulator.fault.FaultKind;
import io.jinliu.simulator.fault.Operation;
import io.jinliu.simulator.wire.Reply;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BillFaultsTest {

    static final Charset GBK = Charset.forName("GBK");

    final TestWorld world = new TestWorld();

    @BeforeEach
    void a_payment_on_each_of_two_days() {
        for (int day = 1; day <= 2; day++) {
            world.wechat.open("T2026010" + day, day * 10_00L);
            world.pay(Channel.WECHAT, "T2026010" + day);
            world.alipay.open("A2026010" + day, day * 10_00L);
            world.pay(Channel.ALIPAY, "A2026010" + day);
            world.pass("P1D");
        }
    }

    @ParameterizedTest
    @CsvSource({"MISSING,NO_STATEMENT_EXIST", "LATE,STATEMENT_CREATING"})
    void has_no_bill_once_and_then_the_whole(FaultKind kind, String code) {
        world.fault(Channel.WECHAT, Operation.BILL, kind);

        assertThat(bill().text()).contains("\"" + code + "\"");
        assertThat(lines(bill())).hasSize(4);
    }

    @Test
    void breaks_off_within_the_last_row() {
        var whole = text(bill());
        world.fault(Channel.WECHAT, Operation.BILL, FaultKind.PARTIAL);

        var part = text(bill());

        assertThat(whole).startsWith(part);
        assertThat(part.lines()).hasSize(2);
        assertThat(part).doesNotEndWith("\n").doesNotContain("总交易单数");
    }

    @Test
    void lists_a_row_twice_that_it_sums_up_once() {
        world.fault(Channel.WECHAT, Operation.BILL, FaultKind.DUPLICATE_ROW);

        var lines = lines(bill());

        assertThat(lines).hasSize(5);
        assertThat(lines.get(1)).isEqualTo(lines.get(2));
        assertThat(lines.getLast()).startsWith("`1,`20.00,");
    }

    @Test
    void is_the_bill_of_the_day_before() {
        world.fault(Channel.WECHAT, Operation.BILL, FaultKind.DAY_OFF);

        assertThat(lines(bill()).get(1)).startsWith("`2026-01-01 12:00:00").contains("`T20260101");
    }

    @Test
    void names_a_hash_that_is_not_the_files() {
        var hash = json(bill()).get("hash_value").asString();
        world.fault(Channel.WECHAT, Operation.BILL, FaultKind.WRONG_HASH);

        var wrong = bill();

        assertThat(json(wrong).get("hash_value").asString()).hasSize(40).isNotEqualTo(hash);
        assertThat(lines(wrong)).hasSize(4);
    }

    @Test
    void cuts_a_download() {
        var bill = bill();
        world.fault(Channel.WECHAT, Operation.BILL_DOWNLOAD, FaultKind.ERROR);

        assertThat(world.wechat.file(bill).status()).isEqualTo(500);
        assertThat(world.wechat.file(bill).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(names = {"MISSING", "LATE", "PARTIAL", "DUPLICATE_ROW", "DAY_OFF", "WRONG_HASH"})
    void strikes_no_other_request(FaultKind kind) {
        for (var on : List.of(Operation.QUERY, Operation.NOTIFY, Operation.BILL_DOWNLOAD)) {
            var fault = new Fault(Channel.WECHAT, on, kind, 1, Optional.empty(), Duration.ZERO, 0, "", "", 1, 1, 100);
            assertThat(fault.ifSensible()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MISSING", "LATE"})
    void has_no_bill_at_alipay_either(FaultKind kind) {
        world.fault(Channel.ALIPAY, Operation.BILL, kind);

        assertThat(world.alipay.bill("trade", "2026-01-02").get("sub_code").asString())
                .isEqualTo("isp.bill_not_exist");
        assertThat(detail()).contains("A20260102\t");
    }

    @Test
    void spoils_the_rows_at_alipay() {
        world.fault(Channel.ALIPAY, Operation.BILL, FaultKind.DUPLICATE_ROW);
        assertThat(detail().lines().filter(line -> line.contains("A20260102"))).hasSize(2);

        world.fault(Channel.ALIPAY, Operation.BILL, FaultKind.PARTIAL);
        assertThat(detail()).doesNotContain("#交易合计").contains("#支付宝业务明细查询");

        world.fault(Channel.ALIPAY, Operation.BILL, FaultKind.DAY_OFF);
        assertThat(detail()).contains("A20260101\t", "#起始日期：[2026年01月02日 00:00:00]");
    }

    @Test
    void breaks_the_archive_at_alipay_which_names_no_hash() {
        world.fault(Channel.ALIPAY, Operation.BILL, FaultKind.WRONG_HASH);

        assertThatThrownBy(this::detail).hasRootCauseInstanceOf(ZipException.class);
    }

    private Reply bill() {
        return world.wechat.bill("tradebill", "bill_date=2026-01-02");
    }

    private List<String> lines(Reply bill) {
        return text(bill).lines().toList();
    }

    private String text(Reply bill) {
        return new String(world.wechat.file(bill).body(), StandardCharsets.UTF_8);
    }

    private String detail() {
        var file = world.alipay.file(world.alipay.bill("trade", "2026-01-02"));
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file.body()), GBK)) {
            assertThat(zip.getNextEntry()).isNotNull();
            return new String(zip.readAllBytes(), GBK);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
