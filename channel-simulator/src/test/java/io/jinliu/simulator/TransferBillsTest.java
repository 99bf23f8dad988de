package io.jinliu.simulator;

import static io.jinliu.simulator.TestWorld.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.TransferState;
import io.jinliu.simulator.wire.Reply;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** Bills tell of money that reached people, on the day it did. */
class TransferBillsTest {

    static final Charset GBK = Charset.forName("GBK");

    final TestWorld world = new TestWorld();
    final WechatPayer payer = new WechatPayer(world);

    @Test
    void the_operation_account_shows_what_arrived_and_what_was_put_in() {
        payer.ask("P20260101", 20_00);
        payer.ask("P20260102", 30_00);
        world.pass("PT1H");
        world.simulator.transfers().confirm(Channel.WECHAT, "P20260101", false);
        world.pass("PT1H");
        world.simulator.merchant().has(Channel.WECHAT, 100_000_000_00L);
        world.pass("P2D");

        var first = flows("2026-01-01");

        assertThat(first).hasSize(5);
        assertThat(first.get(1).split(",", -1)).hasSize(11);
        assertThat(first.get(1))
                .contains("`2026-01-01 13:00:00,", ",`商家转账,`转账,`支出,`20.00,`99999980.00,")
                .endsWith(",`一月佣金,`P20260101");
        assertThat(first.get(2)).contains(",`充值,`充值,`收入,`50.00,`100000030.00,");
        assertThat(first.get(4)).isEqualTo("`2,`1,`50.00,`1,`20.00");
        assertThat(json(bill("OPERATION", "2026-01-02")).get("code").asString()).isEqualTo("NO_STATEMENT_EXIST");
        assertThat(json(bill("BASIC", "2026-01-01")).get("code").asString()).isEqualTo("NO_STATEMENT_EXIST");
        assertThat(json(bill("FEES", "2026-01-01")).get("code").asString()).isEqualTo("NO_STATEMENT_EXIST");
    }

    @Test
    void alipays_account_shows_what_arrived_and_what_came_back() {
        world.alipay.open("A20260101", 50_00);
        world.pay(Channel.ALIPAY, "A20260101");
        world.pass("PT1H");
        transfer("P20260101");
        world.pass("PT1H");
        world.simulator.transfers().beginAs(Channel.ALIPAY, TransferState.PROCESSING);
        transfer("P20260102");
        world.pass("P1D");
        world.simulator.transfers().decide(Channel.ALIPAY, "P20260101", TransferState.REFUND, "");
        world.pass("PT1S");
        world.simulator.merchant().has(Channel.ALIPAY, 10_00);
        world.pass("P1D");

        var first = lines("2026-01-01");
        assertThat(first.get(5)).contains(",50.00,0.00,50.00,支付宝\t,在线支付\t,");
        assertThat(first.get(7)).contains(",100000000.00,0.00,100000049.70,支付宝\t,充值\t,");
        assertThat(first.get(8))
                .contains(
                        "\t,P20260101\t,一月佣金\t,2026-01-01 13:00:00,cou****.com\t,0.00,-20.00,100000029.70,支付宝\t,转账\t,");
        assertThat(first).contains("#支出合计：2笔，共-20.30元").noneMatch(line -> line.contains("P20260102"));
        var second = lines("2026-01-02");
        assertThat(second.get(5)).contains("\t,P20260101\t,", ",20.00,0.00,100000049.70,支付宝\t,转账退回\t,");
        assertThat(second.get(6)).contains(",提现\t,");
        assertThat(world.alipay.bill("trade", "2026-01-02").get("sub_code").asString())
                .isEqualTo("isp.bill_not_exist");
    }

    private void transfer(String number) {
        assertThat(new AlipayPayer(world).transfer(number, 20_00).get("code").asString())
                .isEqualTo("10000");
    }

    private List<String> flows(String day) {
        var file = world.wechat.file(bill("OPERATION", day));
        return new String(file.body(), StandardCharsets.UTF_8).lines().toList();
    }

    private Reply bill(String account, String day) {
        return world.wechat.bill("fundflowbill", "bill_date=" + day + "&account_type=" + account);
    }

    private List<String> lines(String day) {
        var file = world.alipay.file(world.alipay.bill("signcustomer", day));
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file.body()), GBK)) {
            zip.getNextEntry();
            return new String(zip.readAllBytes(), GBK).lines().toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
