package io.jinliu.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.RefundState;
import io.jinliu.simulator.fault.FaultKind;
import io.jinliu.simulator.fault.Operation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnionpayFilesTest {

    static final Charset GBK = Charset.forName("GBK");

    /** As the public documents of the detail file (ZM) have them. */
    static final int[] WIDTHS = {
        3, 11, 11, 6, 10, 19, 12, 4, 2, 21, 2, 32, 2, 6, 10, 13, 13, 4, 15, 2, 2, 6, 2, 4, 32, 1, 21, 15, 1, 15, 32, 13,
        13, 8, 32, 13, 13, 12, 2, 1, 32, 13, 2, 1, 12, 67
    };

    final TestWorld world = new TestWorld();

    @Test
    void has_the_file_of_a_day_from_nine_the_next_morning() {
        assertThat(world.unionpay.bill("0101")).containsEntry("respCode", "98");
        world.pass("PT20H59M59S");
        assertThat(world.unionpay.bill("0101")).containsEntry("respCode", "98").doesNotContainKey("fileContent");

        world.pass("PT1S");

        assertThat(world.unionpay.bill("0101"))
                .containsEntry("respCode", "00")
                .containsEntry("fileName", "777290000000001_20260101.zip");
        assertThat(unpacked(world.unionpay.bill("0101"), "INN26010188ZM_777290000000001"))
                .isEmpty();
        assertThat(world.unionpay.bill("1231")).containsEntry("fileName", "777290000000001_20251231.zip");
        assertThat(world.unionpay.bill("0103")).containsEntry("respCode", "98");
    }

    @Test
    void names_every_success_of_the_day_with_its_fee() {
        var order = world.unionpay.consume("U20260101", 19_90);
        order.put("reqReserved", "两杯咖啡");
        world.unionpay.call(UnionpayMerchant.APP, order);
        world.pay(Channel.UNIONPAY, "U20260101");
        var queryId = world.unionpay.query("U20260101").getOrDefault("queryId", "");
        world.unionpay.open("U20260102", 1_00);
        world.pass("PT1M");
        var refund = world.unionpay.refund("REFUND01", queryId, 10_00);

        var rows = rows("P1D", "0101");

        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst())
                .startsWith("S22")
                .contains("000000001990", queryId, "U20260101", "D000000000011", "C000000001979", "C000000001990")
                .contains("777290000000001", "621626****0018", "两杯咖啡", "0101120000");
        assertThat(rows.getLast())
                .startsWith("S30")
                .contains("000000001000", "REFUND01", "C000000000006", "D000000000994", "D000000001000")
                .contains(queryId, refund.getOrDefault("queryId", ""), "U20260101", "0101120100");
    }

    @Test
    void counts_money_on_the_day_it_moved_in_beijing() {
        world.simulator.refunds().endAs(Channel.UNIONPAY, RefundState.PROCESSING);
        var queryId = world.unionpay.paid("U20260101", 20_00);
        world.unionpay.voided("VOID0001", queryId, 20_00);
        world.pass("PT12H");
        world.simulator.refunds().resolve("VOID0001", RefundState.SUCCESS);

        assertThat(rows("P2D", "0101")).extracting(List::getFirst).containsExactly("S22");
        assertThat(rows("PT0S", "0102"))
                .extracting(row -> row.getFirst() + row.get(19))
                .containsExactly("S3131");
    }

    @Test
    void leaves_out_what_failed() {
        world.simulator.refunds().endAs(Channel.UNIONPAY, RefundState.CLOSED);
        var queryId = world.unionpay.paid("U20260101", 20_00);
        world.unionpay.refund("REFUND01", queryId, 20_00);

        assertThat(rows("P1D", "0101")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"1,0", "90,0", "91,1", "272,1", "273,2", "10000,55", "100000000000,550000000"})
    void keeps_half_a_percent_and_a_twentieth_half_up(long fen, long fee) {
        world.unionpay.paid("U20260101", fen);

        assertThat(rows("P1D", "0101").getFirst().get(15)).isEqualTo(String.format(Locale.ROOT, "D%012d", fee));
    }

    @ParameterizedTest
    @CsvSource({"0230,10", "101,10", "today,10", "'',13"})
    void refuses_days_that_are_none(String day, String code) {
        assertThat(world.unionpay.bill(day)).containsEntry("respCode", code);
    }

    @Test
    void fails_on_demand() {
        world.pass("P1D");
        world.fault(Channel.UNIONPAY, Operation.BILL, FaultKind.ERROR);

        assertThat(world.unionpay.bill("0101")).containsEntry("respCode", "06");
        assertThat(world.unionpay.bill("0101")).containsEntry("respCode", "00");
    }

    private List<List<String>> rows(String pause, String day) {
        world.pass(pause);
        var bytes = unpacked(world.unionpay.bill(day), "INN26%s88ZM_777290000000001".formatted(day));
        var rows = new ArrayList<List<String>>();
        int from = 0;
        while (from < bytes.length) {
            var row = new ArrayList<String>();
            for (int width : WIDTHS) {
                row.add(new String(Arrays.copyOfRange(bytes, from, from + width), GBK).strip());
                from += width + 1;
            }
            assertThat(new String(bytes, from - 1, 2, GBK)).isEqualTo("\r\n");
            from++;
            rows.add(row);
        }
        return rows;
    }

    private static byte[] unpacked(Map<String, String> answer, String name) {
        var deflated = Base64.getDecoder().decode(answer.getOrDefault("fileContent", ""));
        try (var zip = new ZipInputStream(new InflaterInputStream(new ByteArrayInputStream(deflated)))) {
            assertThat(Objects.requireNonNull(zip.getNextEntry()).getName()).isEqualTo(name);
            return zip.readAllBytes();
        } catch (IOException broken) {
            throw new AssertionError("Not the file it should be", broken);
        }
    }
}
