package io.jinliu.payment.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.Charge;
import io.jinliu.payment.channel.Method;
import io.jinliu.payment.channel.Payer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WechatOrdersTest {

    static final WechatSettings SETTINGS = new WechatPress().settings();

    @Test
    void asks_in_fen_for_our_number_until_a_second_of_beijing_time() {
        var order = new WechatOrders(SETTINGS)
                .toScan(new Charge(
                        4885491196138L,
                        Method.WECHAT_NATIVE,
                        Money.cny(20_00),
                        "两杯咖啡",
                        Instant.parse("2026-02-28T16:00:00.999Z"),
                        Payer.ANYBODY,
                        0));

        assertThat(order.getOutTradeNo()).isEqualTo("4885491196138");
        assertThat(order.getAmount().getTotal()).isEqualTo(2000);
        assertThat(order.getAmount().getCurrency()).isEqualTo("CNY");
        assertThat(order.getTimeExpire()).isEqualTo("2026-03-01T00:00:00+08:00");
    }

    @Test
    void cuts_a_description_between_characters() {
        var cut = WechatOrders.cut("咖".repeat(50) + "😀", 127);

        assertThat(cut).isEqualTo("咖".repeat(42));
        assertThat(cut.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(127);
        assertThat(WechatOrders.cut("a".repeat(124) + "😀", 127)).isEqualTo("a".repeat(124));
        assertThat(WechatOrders.cut("short", 127)).isEqualTo("short");
    }
}
