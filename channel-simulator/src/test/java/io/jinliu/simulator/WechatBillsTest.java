package io.jinliu.simulator;

import static io.jinliu.simulator.TestWorld.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.channel.Payer.Move;
import io.jinliu.simulator.wire.Reply;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WechatBillsTest {

    static final String NUMBER = "T20260101";
    static final String DAY = "bill_date=2026-01-01";

    final TestWorld world = new TestWorld();

    @Test
    void lists_payments_refunds_and_reversals_with_their_fees() {
        world.wechat.open(NUMBER, 20_00);
        world.simulator.payer().pay(Channel.WECHAT, new Move(NUMBER, "", 0, 5_00, false, false, ""));
        world.pass("PT1S");
        world.wechat.refund(NUMBER, "R1", 5_00, 20_00);
        world.pass("PT1S");
        world.wechat.read("T20260102", 33, world.code(Channel.WECHAT));
        world.pass("PT1S");
        world.wechat.reverse("T20260102");
        tomorrow();

        var lines = lines("tradebill", DAY);

        assertThat(lines).hasSize(7);
        assertThat(lines.getFirst()).startsWith("交易时间,公众账号ID,").endsWith(",申请退款金额,费率备注");
        assertThat(cells(lines.get(1))).hasSize(27);
        assertThat(lines.get(1))
                .startsWith("`2026-01-01 12:00:00,`wx0000000000000001,`1900000001,`0,`,`42000001")
                .contains(
                        ",`NATIVE,`SUCCESS,`OTHERS,`CNY,`20.00,`5.00,`0,`0,`0.00,`0.00,`,`,`两杯咖啡,`,`0.12,`0.60%,`20.00,`0.00,`");
        assertThat(lines.get(2))
                .contains(",`REFUND,", ",`R1,`5.00,`0.00,`ORIGINAL,`SUCCESS,", ",`-0.03,`0.60%,`0.00,`5.00,`");
        assertThat(lines.get(3)).contains(",`MICROPAY,`SUCCESS,", ",`0.00,`0.60%,`0.33,");
        assertThat(lines.get(4)).contains(",`REVOKED,", ",`reversed:T20260102,`0.33,");
        assertThat(lines.get(5)).isEqualTo("总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额");
        assertThat(lines.get(6)).isEqualTo("`4,`20.33,`5.33,`0.00,`0.09,`20.33,`5.33");
    }

    @ParameterizedTest
    @CsvSource({"SUCCESS,20,SUCCESS", "REFUND,29,REFUND"})
    void lists_one_kind_alone(String kind, int columns, String state) {
        paid();
        world.wechat.refund(NUMBER, "R1", 5_00, 20_00);
        tomorrow();

        var lines = lines("tradebill", DAY + "&bill_type=" + kind);

        assertThat(lines).hasSize(4);
        assertThat(cells(lines.getFirst())).hasSize(columns);
        assertThat(cells(lines.get(1))).hasSize(columns).contains("`" + state);
        assertThat(lines.getLast()).startsWith("`1,");
    }

    @Test
    void cuts_the_day_at_midnight_in_beijing() {
        world.pass("PT11H59M59S");
        paid();
        world.pass("PT1S");
        world.wechat.refund(NUMBER, "R1", 5_00, 20_00);
        world.pass("PT34H");

        assertThat(lines("tradebill", DAY)).hasSize(4).element(1).asString().contains("`2026-01-01 23:59:59");
        assertThat(lines("tradebill", "bill_date=2026-01-02"))
                .element(1)
                .asString()
                .contains("`2026-01-02 00:00:00");
    }

    @Test
    void makes_a_bill_at_ten_of_the_next_day() {
        paid();
        refused("STATEMENT_CREATING", world.wechat.bill("tradebill", DAY));
        world.pass("PT21H59M59S");
        refused("STATEMENT_CREATING", world.wechat.bill("tradebill", DAY));

        world.pass("PT1S");

        assertThat(world.wechat.bill("tradebill", DAY).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "tradebill,bill_date=2025-12-31,NO_STATEMENT_EXIST",
        "tradebill,bill_date=2025-10-01,INVALID_REQUEST",
        "tradebill,bill_date=2026-01-03,PARAM_ERROR",
        "tradebill,bill_date=2026-02-30,PARAM_ERROR",
        "tradebill,bill_date=20260101,PARAM_ERROR",
        "tradebill,bill_type=ALL,PARAM_ERROR",
        "tradebill,bill_date=2026-01-01&bill_type=MOST,PARAM_ERROR",
        "tradebill,bill_date=2026-01-01&bill_type=REFUND,NO_STATEMENT_EXIST",
        "tradebill,bill_date=2026-01-01&tar_type=ZIP,PARAM_ERROR",
        "fundflowbill,bill_date=2026-01-01&account_type=FEES,NO_STATEMENT_EXIST",
        "fundflowbill,bill_date=2026-01-01&account_type=OPERATION,NO_STATEMENT_EXIST",
        "fundflowbill,bill_date=2026-01-01&account_type=MINE,PARAM_ERROR"
    })
    void refuses_a_bill_that_is_not_there(String which, String query, String code) {
        paid();
        tomorrow();

        refused(code, world.wechat.bill(which, query));
    }

    @Test
    void reaches_back_three_months() {
        paid();
        world.now = TestWorld.NOON.plusSeconds(90 * 86_400); // the first of April
        assertThat(world.wechat.bill("tradebill", DAY).status()).isEqualTo(200);

        world.pass("P1D");
        refused("INVALID_REQUEST", world.wechat.bill("tradebill", DAY));
    }

    @Test
    void vouches_for_the_file_by_its_hash_and_not_by_a_signature() throws GeneralSecurityException, IOException {
        paid();
        tomorrow();
        var plain = world.wechat.bill("tradebill", DAY);
        var packed = world.wechat.bill("tradebill", DAY + "&tar_type=GZIP");

        var file = world.wechat.file(plain);
        var unpacked = new GZIPInputStream(
                        new ByteArrayInputStream(world.wechat.file(packed).body()))
                .readAllBytes();

        var hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(file.body()));
        assertThat(json(plain).get("hash_type").asString()).isEqualTo("SHA1");
        assertThat(json(plain).get("hash_value").asString()).isEqualTo(hash);
        assertThat(json(packed).get("hash_value").asString()).isEqualTo(hash);
        assertThat(unpacked).isEqualTo(file.body());
        assertThat(file.headers()).doesNotContainKey("Wechatpay-Signature");
        assertThat(plain.headers()).containsKey("Wechatpay-Signature");
    }

    @Test
    void gives_the_file_for_five_minutes_to_whoever_signs() {
        paid();
        tomorrow();
        var bill = world.wechat.bill("tradebill", DAY);
        world.pass("PT4M59S");
        assertThat(world.wechat.file(bill).status()).isEqualTo(200);

        world.pass("PT1S");
        refused("INVALID_REQUEST", world.wechat.file(bill));
        refused("INVALID_REQUEST", world.wechat.send("GET", "/v3/billdownload/file?token=none", ""));
        refused("INVALID_REQUEST", world.wechat.send("GET", "/v3/billdownload/file", ""));
    }

    private void paid() {
        world.wechat.open(NUMBER, 20_00);
        world.pay(Channel.WECHAT, NUMBER);
    }

    private void tomorrow() {
        world.pass("P1D");
    }

    private List<String> lines(String which, String query) {
        var file = world.wechat.file(world.wechat.bill(which, query));
        assertThat(file.status()).isEqualTo(200);
        return new String(file.body(), StandardCharsets.UTF_8).lines().toList();
    }

    private static List<String> cells(String line) {
        return List.of(line.split(",", -1));
    }

    private static void refused(String code, Reply reply) {
        assertThat(reply.text()).contains("\"" + code + "\"");
        assertThat(reply.status()).isEqualTo(400);
    }
}
