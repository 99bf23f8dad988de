package io.jinliu.payment.unionpay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.Charge;
import io.jinliu.payment.channel.Method;
import io.jinliu.payment.channel.Payer;
import io.jinliu.payment.channel.RefundOrder;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What we ask, word for word, and the page that asks it. */
class UnionpayOrdersTest {

    static final GatewayKeys.Party MERCHANT = GatewayKeys.MADE.merchant;
    /** Two years after our first number: 2025-12-31T00:00:00Z. */
    static final long NUMBER = Duration.ofDays(730).toMillis() << 22 | 7;

    static final UnionpaySettings SETTINGS = Notes.settings(URI.create("https://gateway.example.com"));

    final UnionpayOrders orders = new UnionpayOrders(SETTINGS);

    @Test
    void asks_on_a_page_for_our_amount_until_our_time_is_over() {
        var order = orders.onAPage(charge(Method.UNIONPAY_WEB));

        assertThat(order.all())
                .containsEntry("txnType", "01")
                .containsEntry("txnSubType", "01")
                .containsEntry("bizType", "000201")
                .containsEntry("channelType", "07")
                .containsEntry("accessType", "0")
                .containsEntry("merId", Notes.MERCHANT)
                .containsEntry("certId", "68759663125")
                .containsEntry("orderId", Long.toString(NUMBER))
                .containsEntry("txnTime", "20251231080000")
                .containsEntry("txnAmt", "2000")
                .containsEntry("currencyCode", "156")
                .containsEntry("payTimeout", "20260101201500")
                .containsEntry("backUrl", SETTINGS.notifyUrl().toString())
                .containsEntry("frontUrl", SETTINGS.returnUrl().toString());
    }

    @Test
    void asks_in_an_app_without_a_way_back() {
        assertThat(orders.inAnApp(charge(Method.UNIONPAY_APP)).all())
                .containsEntry("channelType", "08")
                .doesNotContainKey("frontUrl");
    }

    @Test
    void asks_about_an_order_by_the_same_number_and_time_it_was_opened_with() {
        var opened = orders.inAnApp(charge(Method.UNIONPAY_APP));

        assertThat(orders.query(NUMBER).all())
                .containsEntry("txnType", "00")
                .containsEntry("orderId", opened.field("orderId").orElseThrow())
                .containsEntry("txnTime", opened.field("txnTime").orElseThrow());
    }

    @Test
    void asks_money_back_of_unionpays_own_number() {
        var refund = new RefundOrder(NUMBER, "77", "6226010119", Money.cny(5_00), Money.cny(20_00), "不想要了");

        assertThat(orders.back(refund).all())
                .containsEntry("txnType", "04")
                .containsEntry("txnSubType", "00")
                .containsEntry("orderId", Long.toString(NUMBER))
                .containsEntry("origQryId", "6226010119")
                .containsEntry("txnAmt", "500")
                .containsEntry("currencyCode", "156");
    }

    @Test
    void signs_all_of_it_and_the_same_order_the_same() {
        var order = orders.onAPage(charge(Method.UNIONPAY_WEB));

        assertThat(UnionpaySignature.verifies(
                        MERCHANT.certificate().getPublicKey(),
                        order.signedText(),
                        order.field("signature").orElseThrow()))
                .isTrue();
        assertThat(orders.onAPage(charge(Method.UNIONPAY_WEB))).isEqualTo(order);
    }

    @Test
    void says_nothing_blank() {
        assertThat(orders.onAPage(charge(Method.UNIONPAY_WEB)).all().values()).noneMatch(String::isBlank);
    }

    @Test
    void the_page_posts_every_field_as_it_was_signed() {
        var order = orders.onAPage(charge(Method.UNIONPAY_WEB));

        var html = new UnionpayForm(SETTINGS.door("frontTransReq"), order).html();

        assertThat(Browser.action(html))
                .isEqualTo(URI.create("https://gateway.example.com/gateway/api/frontTransReq.do"));
        assertThat(Browser.inputs(html)).isEqualTo(order);
        assertThat(html).contains(".submit()").doesNotContain("b='2'");
    }

    @Test
    void a_file_that_is_no_key_or_no_certificate_is_refused_at_the_start() {
        assertThatIllegalArgumentException().isThrownBy(() -> UnionpayPem.privateKey(MERCHANT.certificateFile()));
        assertThatIllegalArgumentException().isThrownBy(() -> UnionpayPem.certificate(MERCHANT.keyFile()));
    }

    private static Charge charge(Method method) {
        return new Charge(
                NUMBER, method, Money.cny(20_00), "咖啡", Instant.parse("2026-01-01T12:15:00.999Z"), Payer.ANYBODY, 0);
    }
}
