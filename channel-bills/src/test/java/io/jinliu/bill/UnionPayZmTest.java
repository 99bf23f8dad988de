package io.jinliu.bill;

import static io.jinliu.bill.Samples.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.bill.BillRefused.Reason;
import io.jinliu.common.money.Money;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnionPayZmTest {

    static final String MERCHANT = "777290058110097";
    static final TradeRow PAID = new TradeRow(
            RowKind.PAYMENT,
            Direction.IN,
            MERCHANT,
            "202611100915000000018",
            "70010001",
            null,
            null,
            Money.cny(100_00),
            Money.cny(100_00),
            Money.cny(60),
            Samples.at("2026-11-10 09:15:00"),
            "01",
            "茶', x",
            1);
    static final TradeRow REFUNDED = new TradeRow(
            RowKind.REFUND,
            Direction.OUT,
            MERCHANT,
            "202611092330000000028",
            "80010001",
            "202611092330000000028",
            "80010001",
            Money.cny(50_00),
            Money.cny(50_00),
            Money.cny(-30),
            Samples.at("2026-11-09 23:30:00"),
            "04",
            "",
            2);
    static final byte[] FILE = Written.unionPay(List.of(PAID, REFUNDED));

    @Test
    void fields_of_fixed_width_are_counted_in_bytes_of_GBK() {
        var bill = read(FILE, Samples.DAY);

        assertThat(bill.rows()).containsExactly(PAID, REFUNDED);
        assertThat(bill.totals()).isEqualTo(new BillTotals(2, Money.cny(100_00), Money.cny(50_00), Money.cny(30)));
    }

    @Test
    void the_evening_before_the_first_of_january_is_of_the_old_year() {
        var text = new String(FILE, Samples.GBK)
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow()
                .replace("1109233000", "1231233000");
        var bill = read(text.getBytes(Samples.GBK), LocalDate.of(2027, 1, 1));

        assertThat(bill.rows().getFirst().at()).isEqualTo(Samples.at("2026-12-31 23:30:00"));
    }

    @Test
    void it_does_not_tell_its_day_itself() {
        assertThat(refused(() -> Samples.read(new BillFile(BillFormat.UNIONPAY_ZM, FILE, null, null)))
                        .reason())
                .isEqualTo(Reason.NO_DAY);
    }

    @ParameterizedTest
    @CsvSource({
        "D000000000060, D000000000061, TOTALS_DIFFER, 1",
        "C000000009940, X000000009940, UNREADABLE_AMOUNT, 1",
        "000000010000, 0000000100.0, UNREADABLE_AMOUNT, 1",
        "1110091500, 1108091500, OTHER_DAY, 1",
        "1110091500, 1110251500, UNREADABLE_ROW, 1",
        "S22 , S22|, CHANGED_LAYOUT, 1",
        "70010001, '        ', UNREADABLE_ROW, 1",
        "202611092330000000028, 2026110923300000028, CHANGED_LAYOUT, 2"
    })
    void what_is_not_as_published_refuses_the_whole_file(String part, String other, Reason reason, int line) {
        var changed = new String(FILE, Samples.GBK).replace(part, other).getBytes(Samples.GBK);
        var refused = refused(() -> read(changed, Samples.DAY));

        assertThat(refused.reason()).as(refused.getMessage()).isIn(reason, Reason.TRUNCATED);
        assertThat(refused.line()).isEqualTo(line);
    }

    @Test
    void a_line_that_was_cut_and_a_line_twice_are_refused() {
        var twice = Written.unionPay(List.of(PAID, PAID));

        assertThat(refused(() -> read(Arrays.copyOf(FILE, FILE.length - 20), Samples.DAY))
                        .reason())
                .isEqualTo(Reason.TRUNCATED);
        assertThat(refused(() -> read(Arrays.copyOf(FILE, 20), Samples.DAY)).reason())
                .isEqualTo(Reason.TRUNCATED);
        assertThat(refused(() -> read(twice, Samples.DAY)).reason()).isEqualTo(Reason.DUPLICATE_ROW);
    }

    @Test
    void a_type_that_moves_no_money_we_know_of_is_refused() {
        var unknown = Written.unionPay(List.of(new TradeRow(
                RowKind.PAYMENT,
                Direction.IN,
                MERCHANT,
                "1",
                "2",
                null,
                null,
                Money.cny(1),
                Money.cny(1),
                Money.cny(0),
                PAID.at(),
                "02",
                "",
                1)));

        assertThat(refused(() -> read(unknown, Samples.DAY)).reason()).isEqualTo(Reason.UNKNOWN_KIND);
    }

    private static Bill read(byte[] file, LocalDate day) {
        return Samples.read(BillFile.of(BillFormat.UNIONPAY_ZM, day, file));
    }
}
