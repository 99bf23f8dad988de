package io.jinliu.payment.payout.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.Payee;
import io.jinliu.payment.channel.PayoutOrder.Scene;
import io.jinliu.payment.payout.Payout;
import io.jinliu.payment.payout.PayoutRow;
import io.jinliu.payment.payout.PayoutTerms;
import io.jinliu.payment.payout.RowError;
import io.jinliu.payment.payout.UnreadableRows;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files come from spreadsheets and go back to them. */
class PayoutCsvTest {

    static final String HEADER = "channel,payeeType,payee,name,amount,scene,remark\n";
    static final String ROW = "ALIPAY,USER_ID,2088000000000001,,12.30,PURCHASE,paper";

    @Test
    void reads_fields_quotes_both_line_ends_and_a_byte_order_mark() {
        var rows = CsvRows.read(("\uFEFF" + HEADER.replace("\n", "\r\n") + ROW + "\r\n"
                        + "ALIPAY,LOGON_ID,li@example.com," + "\"李, \"\"四\"\"\",0.01,PURCHASE,\"a,b\"\n")
                .getBytes(UTF_8));

        assertThat(rows)
                .containsExactly(
                        new PayoutRow(
                                2,
                                "ALIPAY",
                                "USER_ID",
                                "2088000000000001",
                                "",
                                Optional.of(Money.cny(12_30)),
                                "PURCHASE",
                                "paper"),
                        new PayoutRow(
                                3,
                                "ALIPAY",
                                "LOGON_ID",
                                "li@example.com",
                                "李, \"四\"",
                                Optional.of(Money.cny(1)),
                                "PURCHASE",
                                "a,b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e2", "-5", "+5", "012.00", "1.234", "１２", "", "NaN", "1,000.00x", "9999999999"})
    void takes_only_plain_yuan_for_an_amount(String amount) {
        var row = CsvRows.read((HEADER + ROW.replace("12.30", "\"" + amount + "\"")).getBytes(UTF_8))
                .getFirst();
        assertThat(row.amount()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "payee,amount|1",
                "channel,payeeType,payee,name,amount,scene,remark~a,b|2",
                "channel,payeeType,payee,name,amount,scene,remark~\"a|2",
                "channel,payeeType,payee,name,amount,scene,remark~a\"b,,,,,,|2",
                "channel,payeeType,payee,name,amount,scene,remark~\"a\"b,,,,,,|2"
            })
    void refuses_what_is_no_such_file_and_names_the_line(String file, int line) {
        assertThatExceptionOfType(UnreadableRows.class)
                .isThrownBy(() -> CsvRows.read(file.replace('~', '\n').getBytes(UTF_8)))
                .satisfies(told ->
                        assertThat(told.errors()).extracting(RowError::line).containsExactly(line));
    }

    @Test
    void refuses_bytes_that_are_no_utf_8() {
        assertThatExceptionOfType(UnreadableRows.class)
                .isThrownBy(() -> CsvRows.read(new byte[] {(byte) 0xD5, (byte) 0xC5}));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {"=1+1|'=1+1", "+86|'+86", "-1|'-1", "@SUM(A1)|'@SUM(A1)", "June|June"})
    void writes_nothing_that_a_spreadsheet_would_compute(String field, String written) {
        assertThat(ResultsCsv.safe(field)).isEqualTo(written);
    }

    @Test
    void blanks_are_no_cause() {
        assertThat("statement 7").matches(PayoutRequests.CAUSE);
        assertThat("   ").doesNotMatch(PayoutRequests.CAUSE);
    }

    @Test
    void shows_only_ends_of_who_was_paid() {
        var payee = new Payee(Payee.Type.LOGON_ID, "15000000000", Optional.of("李四"));
        var terms = new PayoutTerms(9, 8, 1, "PLATFORM", payee, Money.cny(12_30), Scene.PURCHASE, "a,b");
        var row = ResultsCsv.row(new Payout.Paid(terms, "2026", Instant.EPOCH));

        assertThat(row).isEqualTo("1,9,PAID,ALIPAY,1***00,李*,12.30,\"a,b\",2026,,1970-01-01T00:00Z\r\n");
        assertThat(payee.toString()).doesNotContain("15000000000").doesNotContain("李四");
    }
}
