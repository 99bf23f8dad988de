package io.jinliu.payment.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jinliu.payment.security.CallbackRefused;
import io.jinliu.payment.security.CallbackRefused.Reason;
import io.jinliu.payment.security.HeardNews;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Two credentials, as anybody would configure them: the word in the path selects the keys that a notice must fit. */
class WechatCredentialsTest {

    static final Instant THEN = Instant.parse("2025-03-14T02:00:01Z");
    static final WechatPress OWN = new WechatPress("PUB_KEY_ID_1");
    static final WechatPress SHOP = WechatPress.certified();
    static final WechatPress SHOP_NEXT = new WechatPress("PUB_KEY_ID_2");
    static final String PAID_TO_SHOP = WechatNoticesTest.PAID.replace("1900000001", "1900000002");

    final HeardNews news = new HeardNews();
    final Map<String, String> configured = new HashMap<>(Map.ofEntries(
            Map.entry("jinliu.wechat.merchant-id", "1900000001"),
            Map.entry("jinliu.wechat.app-id", "wx0001"),
            Map.entry("jinliu.wechat.merchant-serial", "SERIAL"),
            Map.entry("jinliu.wechat.merchant-key-file", "no-such-file"),
            Map.entry("jinliu.wechat.api-v3-key", WechatPress.API_V3_KEY),
            Map.entry("jinliu.wechat.notify-url", "https://pay.example.com/callbacks/wechat/default"),
            Map.entry("jinliu.wechat.credentials.shop.merchant-id", "1900000002"),
            Map.entry("jinliu.wechat.credentials.shop.app-id", "wx0001"),
            Map.entry("jinliu.wechat.credentials.shop.api-v3-key", WechatPress.API_V3_KEY)));

    WechatCredentialsTest() {
        key("jinliu.wechat.public-key-id", "jinliu.wechat.public-key-file", OWN);
        shopKey(0, SHOP_NEXT);
        shopKey(1, SHOP);
    }

    @Test
    void a_notice_signed_under_a_platform_certificate_is_believed_when_the_clock_stands_then() {
        hear("shop", SHOP, PAID_TO_SHOP);
        hear("shop", SHOP_NEXT, PAID_TO_SHOP);
        hear("default", OWN, WechatNoticesTest.PAID);

        assertThat(news.payments).hasSize(3).allSatisfy(heard -> assertThat(heard.outTradeNo())
                .isEqualTo("77"));
    }

    @Test
    void our_own_keys_may_be_a_certificates_too() {
        key("jinliu.wechat.public-key-id", "jinliu.wechat.public-key-file", SHOP);

        hear("default", SHOP, WechatNoticesTest.PAID);

        assertThat(news.payments).hasSize(1);
    }

    @Test
    void one_credentials_keys_prove_nothing_to_another_and_its_merchant_is_nobody_there() {
        refused(Reason.UNKNOWN_KEY, "default", SHOP, PAID_TO_SHOP);
        refused(Reason.UNKNOWN_KEY, "shop", OWN, WechatNoticesTest.PAID);
        refused(Reason.NOT_OURS, "shop", SHOP, WechatNoticesTest.PAID);
        refused(Reason.UNKNOWN_CREDENTIAL, "other", SHOP, PAID_TO_SHOP);
        assertThat(news.payments).isEmpty();
    }

    private void hear(String credential, WechatPress press, String content) {
        readers()
                .named(credential)
                .read(press.about("TRANSACTION.SUCCESS", content, THEN))
                .telling()
                .run();
    }

    private void refused(Reason reason, String credential, WechatPress press, String content) {
        assertThatExceptionOfType(CallbackRefused.class)
                .isThrownBy(() -> hear(credential, press, content))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private WechatReaders readers() {
        var settings = new Binder(new MapConfigurationPropertySource(configured))
                .bind("jinliu.wechat", WechatSettings.class)
                .get();
        return WechatReaders.of(
                settings,
                Clock.fixed(THEN, ZoneOffset.UTC),
                new WechatNotices.Listeners(
                        news.aboutPayments(),
                        news.aboutRefunds(),
                        news.aboutComplaints(),
                        news.aboutShares(),
                        news.aboutPayouts()));
    }

    private void shopKey(int index, WechatPress press) {
        var name = "jinliu.wechat.credentials.shop.keys[%d].".formatted(index);
        key(name + "id", name + "file", press);
    }

    private void key(String id, String file, WechatPress press) {
        configured.put(id, press.keyFile().id());
        configured.put(file, press.keyFile().file().toString());
    }
}
