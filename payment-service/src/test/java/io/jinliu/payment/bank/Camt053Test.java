package io.jinliu.payment.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jinliu.common.money.Money;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Camt053Test {

    final Bank bank = new Bank();

    @Test
    void reads_a_statement_with_what_each_entry_says() {
        var file = Camt053.read(bank.credit("E1", 19_90, "谢谢 &amp; JL1")
                .debit("E2", 5_00, "R7-1")
                .returned("E3", 1_00, "R8-1")
                .statement());

        assertThat(file.reference()).isEqualTo("S1");
        assertThat(file.closing().minus(file.opening())).isEqualTo(Money.cny(15_90));
        assertThat(file.lines()).extracting(Line::reference).containsExactly("E1", "E2", "E3");
        var credit = file.lines().getFirst();
        assertThat(credit.remittance()).isEqualTo("谢谢 & JL1");
        assertThat(credit.party()).contains(new Party("李四", "6222000011112222", "另一家银行"));
        assertThat(credit.bookedAt()).isEqualTo(Instant.parse("2025-12-31T16:00:00Z"));
        assertThat(file.lines().get(1).endToEnd()).contains("R7-1");
        assertThat(file.lines().getLast().returned()).isTrue();
    }

    @Test
    void prints_nobodys_account() {
        var line = Camt053.read(bank.credit("E1", 19_90, "李四的钱").statement())
                .lines()
                .getFirst();

        assertThat(line.toString()).doesNotContain("李四").doesNotContain("6222");
        assertThat(line.party().orElseThrow().toString()).doesNotContain("李四");
    }

    @ParameterizedTest
    @CsvSource({
        "<Sts>BOOK</Sts>, <Sts>PDNG</Sts>",
        "camt.053.001.02, camt.053.001.08",
        "<Cd>CLBD</Cd>, <Cd>CLAV</Cd>",
        "<AcctSvcrRef>E1</AcctSvcrRef>, <AcctSvcrRef/>",
        "<CdtDbtInd>CRDT</CdtDbtInd>, <CdtDbtInd>BOTH</CdtDbtInd>",
        "Ccy=\"CNY\">19.90, Ccy=\"CNY\">19.901",
        "Ccy=\"CNY\">19.90, Ccy=\"XXY\">19.90",
        "Ccy=\"CNY\">19.90, Ccy=\"CNY\">1e2",
        "</Stmt>, </Stmt><Stmt/>",
        "2026-01-01, 2026-02-31",
        "</Document>, ''",
    })
    void refuses_what_it_is_not_sure_of(String old, String replacement) {
        var file = text(bank.credit("E1", 19_90, "x").statement()).replace(old, replacement);

        assertThatExceptionOfType(UnreadableStatement.class).isThrownBy(() -> read(file));
    }

    @Test
    void never_opens_what_a_file_points_to() {
        var file = text(bank.credit("E1", 19_90, "&xxe;").statement())
                .replace("?>", "?><!DOCTYPE d [<!ENTITY xxe SYSTEM \"file:///etc/hostname\">]>");

        assertThatExceptionOfType(UnreadableStatement.class).isThrownBy(() -> read(file));
    }

    @Test
    void refuses_a_file_that_contradicts_itself() {
        var file = text(bank.credit("E1", 19_90, "x").statement());
        assertThatExceptionOfType(StatementDoesNotFit.class)
                .isThrownBy(() -> read(file.replace(">1019.90<", ">1019.91<")));

        var twice = bank.credit("E2", 1, "x").credit("E2", 1, "x").statement();
        assertThatExceptionOfType(StatementDoesNotFit.class).isThrownBy(() -> Camt053.read(twice));
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }

    private static void read(String file) {
        Camt053.read(file.getBytes(StandardCharsets.UTF_8));
    }
}
