package io.jinliu.bill;

import static io.jinliu.bill.Samples.refused;
import static io.jinliu.bill.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.bill.BillRefused.Reason;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveTest {

    static final String DETAILS = "20885212319120680156_20261110_业务明细.csv";
    static final String SUMMARY = "20885212319120680156_20261110_业务明细(汇总).csv";
    static final byte[] BILL = text("alipay-trade.csv").getBytes(Samples.GBK);

    @Test
    void the_details_are_found_beside_their_summary() {
        var entries = new LinkedHashMap<String, byte[]>();
        entries.put(SUMMARY, "#支付宝业务汇总查询\n".getBytes(Samples.GBK));
        entries.put(DETAILS, BILL);

        assertThat(read(Samples.zip(entries)).rows()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../业务明细.csv", "/业务明细.csv", "a\\业务明细.csv", "C:业务明细.csv", ".业务明细.csv", "业务明细.csv/", "业务明细.exe"})
    void a_name_that_could_leave_its_folder_is_refused(String name) {
        assertThat(reason(Samples.zip(Map.of(name, BILL)))).isEqualTo(Reason.UNSAFE_ENTRY_NAME);
    }

    @Test
    void no_more_entries_than_two_are_looked_at() {
        var entries = new LinkedHashMap<String, byte[]>();
        entries.put(SUMMARY, new byte[1]);
        entries.put(DETAILS, BILL);
        entries.put("more.csv", new byte[1]);

        assertThat(reason(Samples.zip(entries))).isEqualTo(Reason.UNEXPECTED_ENTRY);
        assertThat(reason(Samples.zip(Map.of(SUMMARY, BILL)))).isEqualTo(Reason.UNEXPECTED_ENTRY);
    }

    @Test
    void the_details_of_a_day_are_found_among_a_merchants_other_files() {
        var entries = new LinkedHashMap<String, byte[]>();
        entries.put("INN26111088ZME_777290058110097", new byte[1]);
        entries.put("INN26111088ZM_777290058110097", UnionPayZmTest.FILE);

        assertThat(Samples.read(BillFile.of(BillFormat.UNIONPAY_ZM, Samples.DAY, Samples.zip(entries)))
                        .rows())
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../INN26111088ZM_777290058110097", "INN26111088ZM_7772;", "INN26111088ZM_777290058110097.exe"})
    void a_merchants_file_is_called_like_one(String name) {
        assertThat(refused(() -> Samples.read(BillFile.of(
                                BillFormat.UNIONPAY_ZM, Samples.DAY, Samples.zip(Map.of(name, UnionPayZmTest.FILE)))))
                        .reason())
                .isEqualTo(Reason.UNSAFE_ENTRY_NAME);
    }

    @Test
    void a_merchants_archive_without_the_details_of_a_day_is_no_bill() {
        var others = Samples.zip(Map.of("INN26111088ZME_777290058110097", new byte[1]));

        assertThat(refused(() -> Samples.read(BillFile.of(BillFormat.UNIONPAY_ZM, Samples.DAY, others)))
                        .reason())
                .isEqualTo(Reason.UNEXPECTED_ENTRY);
    }

    @Test
    void an_archive_that_was_cut_is_not_half_read() {
        var zip = Samples.zip(Map.of(DETAILS, BILL));

        assertThat(reason(Arrays.copyOf(zip, zip.length - 30))).isEqualTo(Reason.TRUNCATED);
        assertThat(reason(Arrays.copyOf(zip, zip.length / 2))).isEqualTo(Reason.TRUNCATED);
        assertThat(reason(Arrays.copyOf(zip, 10))).isIn(Reason.TRUNCATED, Reason.BROKEN_ARCHIVE);
    }

    @Test
    void what_unpacks_to_a_thousandfold_is_refused_before_it_fills_the_memory() {
        var bomb = new byte[64 << 20];

        assertThat(reason(Samples.zip(Map.of(DETAILS, bomb)))).isEqualTo(Reason.TOO_LARGE);
        assertThat(refused(() -> Samples.read(BillFile.of(BillFormat.WECHAT_TRADE, Samples.DAY, Samples.gzip(bomb))))
                        .reason())
                .isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void a_bill_has_its_limits_packed_or_not() {
        var small = new BillReader(new BillLimits(1000, 200, 500, 2));

        assertThat(refused(() -> small.read(BillFile.of(BillFormat.ALIPAY_TRADE, Samples.DAY, BILL)))
                        .reason())
                .isEqualTo(Reason.TOO_LARGE);
        assertThat(refused(() -> small.read(
                                BillFile.of(BillFormat.ALIPAY_TRADE, Samples.DAY, Samples.zip(Map.of(DETAILS, BILL)))))
                        .reason())
                .isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void a_line_without_end_and_rows_without_end_are_refused() {
        var endless = ("交易时间," + "x".repeat(70_000)).getBytes(StandardCharsets.UTF_8);
        var few = new BillReader(new BillLimits(1 << 20, 200, 64 << 10, 2));

        assertThat(refused(() -> Samples.read(BillFile.of(BillFormat.WECHAT_TRADE, Samples.DAY, endless)))
                        .reason())
                .isEqualTo(Reason.ENDLESS_LINE);
        assertThat(refused(() -> few.read(BillFile.of(BillFormat.ALIPAY_TRADE, Samples.DAY, BILL)))
                        .reason())
                .isEqualTo(Reason.TOO_MANY_ROWS);
    }

    private static Bill read(byte[] zip) {
        return Samples.read(BillFile.of(BillFormat.ALIPAY_TRADE, Samples.DAY, zip));
    }

    private static Reason reason(byte[] zip) {
        return refused(() -> read(zip)).reason();
    }
}
