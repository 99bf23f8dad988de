package io.jinliu.bill;

import static io.jinliu.bill.Samples.refused;
import static io.jinliu.bill.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.bill.BillRefused.Reason;
import io.jinliu.common.money.Money;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WechatTradeTest {

    static final BillFormat FORMAT = BillFormat.WECHAT_TRADE;

    @Test
    void every_row_of_ALL_is_a_payment_or_a_refund_with_our_numbers() {
        var bill = Samples.wechat(FORMAT, text("wechat-all.csv"));

        assertThat(bill.day()).isEqualTo(Samples.DAY);
        assertThat(bill.totals()).isEqualTo(new BillTotals(3, Money.cny(100_10), Money.cny(50_00), Money.cny(30)));
        assertThat(bill.rows().getLast())
                .isEqualTo(new TradeRow(
                        RowKind.REFUND,
                        Direction.OUT,
                        "1900000001",
                        "4200000000202611100000000001",
                        "7001",
                        "50300000002026111000000001",
                        "8001",
                        Money.cny(50_00),
                        Money.cny(49_00),
                        Money.cny(-29),
                        Samples.at("2026-11-10 23:59:59"),
                        "SUCCESS",
                        "茶, 红茶 500g",
                        4));
    }

    @Test
    void a_formula_is_a_text_like_any_other() {
        var row =
                (TradeRow) Samples.wechat(FORMAT, text("wechat-all.csv")).rows().get(1);

        assertThat(row.subject()).isEqualTo("=HYPERLINK(\"http://x\")");
    }

    @Test
    void of_a_service_provider_the_merchant_it_acts_for_is_named() {
        var row = (TradeRow)
                Samples.wechat(FORMAT, text("wechat-success.csv")).rows().getFirst();

        assertThat(row.merchantNo()).isEqualTo("1900000009");
        assertThat(row.refundNo()).isNull();
    }

    @Test
    void a_refund_is_of_the_day_it_succeeded_and_else_of_the_day_it_was_asked_for() {
        var rows = Samples.wechat(FORMAT, text("wechat-refund.csv")).rows();

        assertThat(rows)
                .extracting(BillRow::at)
                .containsExactly(Samples.at("2026-11-10 00:00:01"), Samples.at("2026-11-10 08:00:00"));
        assertThat(rows).extracting(row -> ((TradeRow) row).state()).containsExactly("SUCCESS", "PROCESSING");
    }

    @Test
    void gzip_a_byte_order_mark_and_CR_LF_change_nothing() {
        var plain = Samples.wechat(FORMAT, text("wechat-all.csv"));
        var bytes = ("\uFEFF" + text("wechat-all.csv").replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8);

        assertThat(Samples.read(BillFile.of(FORMAT, Samples.DAY, Samples.gzip(bytes))))
                .isEqualTo(plain);
    }

    @Test
    void the_hash_is_of_the_unpacked_bill() {
        var bytes = text("wechat-all.csv").getBytes(StandardCharsets.UTF_8);
        var right = HexFormat.of().withUpperCase().formatHex(Digests.sha1(bytes));

        assertThat(Samples.read(new BillFile(FORMAT, Samples.gzip(bytes), null, right))
                        .rows())
                .hasSize(3);
        assertThat(refused(() -> Samples.read(new BillFile(FORMAT, bytes, null, "0" + right.substring(1))))
                        .reason())
                .isEqualTo(Reason.HASH_DIFFERS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "`3,`98.10      | `2,`98.10       | TOTALS_DIFFER     | 6",
                "`3,`98.10      | `3,`98.11       | TOTALS_DIFFER     | 6",
                "`0.30000       | `0.31000        | TOTALS_DIFFER     | 6",
                "费率备注         | 备注             | CHANGED_LAYOUT    | 1",
                "充值券退款总金额  | 充值券总金额      | CHANGED_LAYOUT    | 5",
                "`98.00         | `98.001         | UNREADABLE_AMOUNT | 2",
                "`98.00         | `1e2            | UNREADABLE_AMOUNT | 2",
                "`98.00         | `０.１           | UNREADABLE_AMOUNT | 2",
                "`0.59000       | `0.59100        | UNREADABLE_AMOUNT | 2",
                "`0.59000       | `-0.59000       | WRONG_SIGN        | 2",
                "`49.00         | `-49.00         | WRONG_SIGN        | 4",
                "`SUCCESS,`OTHERS | `PAID,`OTHERS | UNKNOWN_KIND      | 2",
                "`CNY,`0.10     | `JPY,`0.10      | FOREIGN_CURRENCY  | 3",
                "09:15:00       | 25:15:00        | UNREADABLE_ROW    | 2",
                "`7002          | `               | UNREADABLE_ROW    | 3",
                "10 10:00:00    | 11 10:00:00     | OTHER_DAY         | 3",
                "`OTHERS,`CNY,`98.00 | `OTHERS,`98.00 | UNREADABLE_ROW | 2"
            })
    void what_is_not_as_published_refuses_the_whole_file(String part, String other, Reason reason, int line) {
        var refused =
                refused(() -> Samples.wechat(FORMAT, text("wechat-all.csv").replace(part, other)));

        assertThat(refused.reason()).as(refused.getMessage()).isEqualTo(reason);
        assertThat(refused.line()).isEqualTo(line);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 20, 400, 700, 1000, 1150, 1180, 1200})
    void a_file_that_is_cut_somewhere_is_refused(int length) {
        var bytes = text("wechat-all.csv").getBytes(StandardCharsets.UTF_8);
        var cut = Arrays.copyOf(bytes, length);

        assertThat(refused(() -> Samples.read(BillFile.of(FORMAT, Samples.DAY, cut)))
                        .reason())
                .isIn(Reason.TRUNCATED, Reason.WRONG_ENCODING, Reason.CHANGED_LAYOUT);
    }

    @Test
    void a_row_twice_is_named_with_the_line_of_the_first() {
        var all = text("wechat-all.csv");
        var row = all.lines().skip(2).findFirst().orElseThrow() + "\n";
        var refused = refused(() -> Samples.wechat(FORMAT, all.replace(row, row + row)));

        assertThat(refused.reason()).isEqualTo(Reason.DUPLICATE_ROW);
        assertThat(refused).hasMessageContaining("line 4").hasMessageContaining("line 3");
    }

    @Test
    void another_encoding_is_reported_and_not_repaired() {
        var gbk = text("wechat-all.csv").getBytes(Samples.GBK);

        assertThat(refused(() -> Samples.read(BillFile.of(FORMAT, Samples.DAY, gbk)))
                        .reason())
                .isEqualTo(Reason.WRONG_ENCODING);
    }

    @Test
    void an_empty_bill_is_a_bill_when_somebody_knows_its_day() {
        var lines = text("wechat-all.csv").lines().toList();
        var empty = lines.get(0) + "\n" + lines.get(4) + "\n`0,`0.00,`0.00,`0.00,`0.00000,`0.00,`0.00\n";
        var bytes = empty.getBytes(StandardCharsets.UTF_8);

        assertThat(Samples.wechat(FORMAT, empty).totals().rows()).isZero();
        assertThat(refused(() -> Samples.read(new BillFile(FORMAT, bytes, null, null)))
                        .reason())
                .isEqualTo(Reason.NO_DAY);
    }
}
