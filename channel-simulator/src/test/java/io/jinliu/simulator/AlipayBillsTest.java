package io.jinliu.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.simulator.book.Channel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class AlipayBillsTest {

    static final String NUMBER = "A20260101";
    static final String DAY = "2026-01-01";
    static final Charset GBK = Charset.forName("GBK");

    final TestWorld world = new TestWorld();

    @Test
    void lists_payments_and_refunds_and_sums_them_up_on_a_page_of_its_own() {
        paid();
        world.alipay.refund(NUMBER, "r1", 5_00);
        world.alipay.read("A20260102", 33_00, world.code(Channel.ALIPAY));
        world.pass("PT1S");
        world.alipay.cancel("A20260102");
        world.pass("P1D");

        var pages = pages("trade", DAY);

        assertThat(pages.keySet())
                .containsExactly(
                        "20880000000000010156_20260101_业务明细.csv", "20880000000000010156_20260101_业务明细(汇总).csv");
        var lines = pages.values().iterator().next();
        assertThat(lines.subList(0, 3))
                .containsExactly(
                        "#支付宝业务明细查询",
                        "#账号：[20880000000000010156]",
                        "#起始日期：[2026年01月01日 00:00:00]   终止日期：[2026年01月02日 00:00:00]");
        assertThat(lines.get(3)).startsWith("#----").contains("业务明细列表");
        assertThat(lines.get(4)).startsWith("支付宝交易号,商户订单号,业务类型,").endsWith(",服务费（元）,分润（元）,备注");
        assertThat(lines.subList(4, 9))
                .allSatisfy(line -> assertThat(line.split(",", -1)).hasSize(25));
        assertThat(row(lines, "交易\t")).contains("\t,20.00,20.00,").contains("\t,-0.12,0.00,");
        assertThat(row(lines, "退款\t")).contains("\t,-5.00,-5.00,").contains(",r1\t,0.03,0.00,");
        assertThat(lines).anyMatch(line -> line.contains(",A20260102\t,0.20,"));
        assertThat(lines.get(9)).startsWith("#----").contains("业务明细列表结束");
        assertThat(lines.get(10)).isEqualTo("#交易合计：2笔，商家实收共53.00元，商家优惠共0.00元");
        assertThat(lines.get(11)).isEqualTo("#退款合计：2笔，商家实收退款共-38.00元，商家优惠退款共0.00元");
        assertThat(lines.get(12)).startsWith("#导出时间：[2026年01月02日 12:00:02]");
        assertThat(List.copyOf(pages.values()).get(1)).contains("合计,,2,2,15.00,15.00,0.00,0.00,0.00,-0.09,0.00,14.91");
    }

    @Test
    void writes_the_balance_after_every_movement() {
        paid();
        world.pass("P1D");
        world.alipay.refund(NUMBER, "r1", 5_00);
        world.pass("P1D");

        var first = pages("signcustomer", DAY).values().iterator().next();
        var second = pages("signcustomer", "2026-01-02").values().iterator().next();

        assertThat(first.get(4)).startsWith("账务流水号,业务流水号,商户订单号,商品名称,发生时间,");
        assertThat(first.get(5)).contains(",20.00,0.00,20.00,支付宝\t,在线支付\t,");
        assertThat(first.get(6)).contains(",0.00,-0.12,19.88,支付宝\t,收费\t,");
        assertThat(first).contains("#支出合计：1笔，共-0.12元", "#收入合计：1笔，共20.00元");
        assertThat(second.get(5)).contains(",0.00,-5.00,14.88,支付宝\t,交易退款\t,");
        assertThat(second.get(6)).contains(",0.03,0.00,14.91,支付宝\t,退费\t,");
    }

    @Test
    void makes_a_bill_at_nine_of_the_next_day() {
        paid();
        world.pass("PT20H59M58S");
        refused("isp.bill_not_exist", world.alipay.bill("trade", DAY));

        world.pass("PT1S");

        assertThat(world.alipay.bill("trade", DAY).get("code").asString()).isEqualTo("10000");
    }

    @ParameterizedTest
    @CsvSource({
        "trade,2025-12-31,isp.bill_not_exist",
        "trade,2026-01-02,isv.invalid_arguments",
        "trade,2026-01,isv.invalid_arguments",
        "trade,20260101,isv.invalid_arguments",
        "merchant_act,2026-01-01,isv.invalid_arguments",
        "'',2026-01-01,ACQ.INVALID_PARAMETER"
    })
    void refuses_a_bill_that_is_not_there(String type, String date, String subCode) {
        paid();
        world.pass("P1D");

        refused(subCode, world.alipay.bill(type, date));
    }

    @Test
    void gives_the_file_for_half_a_minute() {
        paid();
        world.pass("P1D");
        var bill = world.alipay.bill("trade", DAY);
        world.pass("PT29S");
        assertThat(world.alipay.file(bill).status()).isEqualTo(200);

        world.pass("PT1S");

        assertThat(world.alipay.file(bill).status()).isEqualTo(403);
    }

    private void paid() {
        world.alipay.open(NUMBER, 20_00);
        world.pay(Channel.ALIPAY, NUMBER);
        world.pass("PT1S");
    }

    private Map<String, List<String>> pages(String type, String date) {
        var file = world.alipay.file(world.alipay.bill(type, date));
        var pages = new LinkedHashMap<String, List<String>>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file.body()), GBK)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                pages.put(
                        entry.getName(),
                        new String(zip.readAllBytes(), GBK).lines().toList());
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return pages;
    }

    private static String row(List<String> lines, String type) {
        return lines.stream()
                .filter(line -> line.contains(NUMBER) && line.contains("," + type))
                .findFirst()
                .orElseThrow();
    }

    private static void refused(String subCode, JsonNode answer) {
        assertThat(answer.get("sub_code").asString()).isEqualTo(subCode);
    }
}
