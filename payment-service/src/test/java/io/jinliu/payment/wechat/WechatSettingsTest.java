package io.jinliu.payment.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.payment.wechat.WechatCredential.KeyFile;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** The settings as a process gets them, from its environment. */
class WechatSettingsTest {

    static final Map<String, String> COMPLETE = Map.of(
            "JINLIU_WECHAT_MERCHANT_ID", "1900000001",
            "JINLIU_WECHAT_APP_ID", "wx0001",
            "JINLIU_WECHAT_MERCHANT_SERIAL", "SERIAL",
            "JINLIU_WECHAT_MERCHANT_KEY_FILE", "merchant.pem",
            "JINLIU_WECHAT_API_V3_KEY", "0123456789abcdefghijklmnopqrstuv",
            "JINLIU_WECHAT_PUBLIC_KEY_ID", "PUB_KEY_ID_1",
            "JINLIU_WECHAT_PUBLIC_KEY_FILE", "wechat.pem",
            "JINLIU_WECHAT_NOTIFY_URL", "https://pay.example.com/callbacks/wechat/default");

    static final Map<String, String> SHOP = Map.of(
            "JINLIU_WECHAT_CREDENTIALS_SHOP_MERCHANT_ID", "1900000002",
            "JINLIU_WECHAT_CREDENTIALS_SHOP_APP_ID", "wx0002",
            "JINLIU_WECHAT_CREDENTIALS_SHOP_API_V3_KEY", "0123456789abcdefghijklmnopqrstuv",
            "JINLIU_WECHAT_CREDENTIALS_SHOP_KEYS_0_ID", "5157F09EFDC096DE",
            "JINLIU_WECHAT_CREDENTIALS_SHOP_KEYS_0_FILE", "platform.pem");

    @Test
    void come_from_the_environment_and_have_sensible_defaults() {
        with(_ -> {}).run(context -> {
            var settings = context.getBean(WechatSettings.class);
            assertThat(settings.apiV3Key()).isEqualTo("0123456789abcdefghijklmnopqrstuv");
            assertThat(settings.publicKeyFile()).isEqualTo(Path.of("wechat.pem"));
            assertThat(settings.baseUrl()).isEqualTo(URI.create("https://api.mch.weixin.qq.com"));
            assertThat(settings.callTimeout()).isEqualTo(Duration.ofSeconds(5));
            assertThat(settings.toString()).doesNotContain(settings.apiV3Key());
        });
    }

    @Test
    void are_refused_when_one_is_missing_or_the_key_has_another_length() {
        for (var name : COMPLETE.keySet()) {
            with(environment -> environment.remove(name))
                    .run(context -> assertThat(context).as(name).hasFailed());
        }
        with(environment -> environment.put("JINLIU_WECHAT_API_V3_KEY", "short"))
                .run(context -> assertThat(context).hasFailed());
    }

    @Test
    void name_others_to_listen_to() {
        with(environment -> environment.putAll(SHOP)).run(context -> {
            var shop = Objects.requireNonNull(
                    context.getBean(WechatSettings.class).credentials().get("shop"));
            assertThat(shop.merchantId()).isEqualTo("1900000002");
            assertThat(shop.keys()).containsExactly(new KeyFile("5157F09EFDC096DE", Path.of("platform.pem")));
            assertThat(shop.toString()).doesNotContain(shop.apiV3Key());
        });
        for (var name : SHOP.keySet()) {
            with(environment -> {
                        environment.putAll(SHOP);
                        environment.remove(name);
                    })
                    .run(context -> assertThat(context).as(name).hasFailed());
        }
    }

    @Test
    void call_no_two_credentials_by_one_name() {
        with(environment -> {
                    environment.putAll(SHOP);
                    environment.put("JINLIU_WECHAT_CREDENTIAL", "shop");
                })
                .run(context -> assertThat(context).hasFailed());
    }

    private static ApplicationContextRunner with(Consumer<Map<String, Object>> change) {
        var environment = new HashMap<String, Object>(COMPLETE);
        change.accept(environment);
        return new ApplicationContextRunner()
                .withInitializer(context -> replace(context, environment))
                .withUserConfiguration(Settings.class);
    }

    private static void replace(ConfigurableApplicationContext context, Map<String, Object> environment) {
        var name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
        context.getEnvironment()
                .getPropertySources()
                .replace(name, new SystemEnvironmentPropertySource(name, environment));
    }

    @EnableConfigurationProperties(WechatSettings.class)
    static class Settings {}
}
