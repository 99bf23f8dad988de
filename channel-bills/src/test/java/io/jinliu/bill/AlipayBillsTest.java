package io.jinliu.bill;

import static io.jinliu.bill.Samples.refused;
import static io.jinliu.bill.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.bill.BillRefused.Reason;
import io.jinliu.common.money.Money;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AlipayBillsTest {

    @Test
    void payments_and_refunds_are_positive_whatever_sign_the_file_gives_them() {
        var bill = Samples.alipay(BillFormat.ALIPAY_TRADE, text("alipay-trade.csv"));

        assertThat(bill.totals()).isEqualTo(new BillTotals(3, Money.cny(120_00), Money.cny(50_00), Money.cny(42)));
        assertThat(bill.rows().getLast())
                .isEqualTo(new TradeRow(
                        RowKind.REFUND,
                        Direction.OUT,
                        "20885212319120680156",
                        "2026111022001400000000000001",
                        "7001",
                        null,
                        "8001",
                        Money.cny(50_00),
                        Money.cny(49_00),
                        Money.cny(-29),
                        Samples.at("2026-11-10 23:59:59"),
                        "退款",
                        "茶",
                        8));
    }

    @Test
    void formulas_and_quoted_commas_stay_in_their_field() {
        var rows = Samples.alipay(BillFormat.ALIPAY_TRADE, text("alipay-trade.csv"))
                .rows();

        assertThat(rows)
                .extracting(row -> ((TradeRow) row).subject())
                .containsExactly("=cmd|' /C calc'!A0", "茶, \"红\"茶", "茶");
    }

    @Test
    void movements_of_the_account_are_told_apart_by_their_business() {
        var bill = Samples.alipay(BillFormat.ALIPAY_ACCOUNT, text("alipay-account.csv"));

        assertThat(bill.totals()).isEqualTo(new BillTotals(3, Money.cny(98_00), Money.cny(49_59), Money.cny(59)));
        assertThat(bill.rows()).extracting(BillRow::kind).containsExactly(RowKind.PAYMENT, RowKind.FEE, RowKind.REFUND);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "交易合计：2笔      | 交易合计：3笔      | TOTALS_DIFFER     | 10",
                "实收共118.00      | 实收共118.01      | TOTALS_DIFFER     | 10",
                "退款共-49.00      | 退款共-48.99      | TOTALS_DIFFER     | 11",
                "服务费（元）       | 手续费（元）       | CHANGED_LAYOUT    | 5",
                "'100.00,98.00'   | '100.00,98.005'  | UNREADABLE_AMOUNT | 6",
                "'100.00,98.00'   | '-100.00,98.00'  | WRONG_SIGN        | 6",
                "'-50.00,'        | '50.00,'         | WRONG_SIGN        | 8",
                "'7001\t,退款'   | '7001\t,冲正'   | UNKNOWN_KIND      | 8",
                "11月10日          | 11月09日          | OTHER_DAY         | 3",
                "'10 10:00:00'    | '11 10:00:00'    | OTHER_DAY         | 7",
                "7002\t,          | 7002\t,,         | UNREADABLE_ROW    | 7",
                "支付宝业务明细查询  | 支付宝账务明细查询  | CHANGED_LAYOUT    | 1"
            })
    void what_is_not_as_published_refuses_the_whole_file(String part, String other, Reason reason, int line) {
        var changed = text("alipay-trade.csv").replace(part, other);
        var refused = refused(() -> Samples.alipay(BillFormat.ALIPAY_TRADE, changed));

        assertThat(refused.reason()).as(refused.getMessage()).isEqualTo(reason);
        assertThat(refused.line()).isEqualTo(line);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11})
    void a_file_without_its_last_lines_is_cut(int kept) {
        var cut = text("alipay-trade.csv").lines().limit(kept).reduce("", (all, line) -> all + line + "\n");

        assertThat(refused(() -> Samples.alipay(BillFormat.ALIPAY_TRADE, cut)).reason())
                .isEqualTo(Reason.TRUNCATED);
    }

    @Test
    void another_encoding_is_reported_and_not_repaired() {
        var utf8 = text("alipay-trade.csv").getBytes(StandardCharsets.UTF_8);
        var gbk = text("alipay-trade.csv").getBytes(Samples.GBK);
        gbk[gbk.length - 4] = (byte) 0xFF;

        assertThat(refused(() -> Samples.read(BillFile.of(BillFormat.ALIPAY_TRADE, Samples.DAY, utf8)))
                        .reason())
                .isEqualTo(Reason.WRONG_ENCODING);
        assertThat(refused(() -> Samples.read(BillFile.of(BillFormat.ALIPAY_TRADE, Samples.DAY, gbk)))
                        .reason())
                .isEqualTo(Reason.WRONG_ENCODING);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'98.00,0.00'  | '98.00,-1.00' | UNREADABLE_ROW | 6",
                "'0.00,-0.59'  | '0.00,0.59'   | WRONG_SIGN     | 7",
                "'共-49.59'     | '共-49.58'    | TOTALS_DIFFER  | 10",
                "'收入合计：1'   | '收入合计：2'  | TOTALS_DIFFER  | 11"
            })
    void the_account_is_refused_alike(String part, String other, Reason reason, int line) {
        var changed = text("alipay-account.csv").replace(part, other);
        var refused = refused(() -> Samples.alipay(BillFormat.ALIPAY_ACCOUNT, changed));

        assertThat(refused.reason()).as(refused.getMessage()).isEqualTo(reason);
        assertThat(refused.line()).isEqualTo(line);
    }

    @Test
    void a_bill_of_another_day_than_asked_for_is_refused() {
        var bytes = text("alipay-trade.csv").getBytes(Samples.GBK);
        var asked = BillFile.of(BillFormat.ALIPAY_TRADE, Samples.DAY.plusDays(1), bytes);

        assertThat(refused(() -> Samples.read(asked)).reason()).isEqualTo(Reason.OTHER_DAY);
    }
}
