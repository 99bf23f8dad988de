package io.jinliu.simulator.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartTest {

    static final List<String> VARIABLES = List.of(
            "JINLIU_WECHAT_BASE_URL",
            "JINLIU_WECHAT_MERCHANT_ID",
            "JINLIU_WECHAT_APP_ID",
            "JINLIU_WECHAT_MERCHANT_SERIAL",
            "JINLIU_WECHAT_MERCHANT_KEY_FILE",
            "JINLIU_WECHAT_API_V3_KEY",
            "JINLIU_WECHAT_PUBLIC_KEY_ID",
            "JINLIU_WECHAT_PUBLIC_KEY_FILE",
            "JINLIU_ALIPAY_GATEWAY",
            "JINLIU_ALIPAY_APP_ID",
            "JINLIU_ALIPAY_SELLER_ID",
            "JINLIU_ALIPAY_APP_KEY_FILE",
            "JINLIU_ALIPAY_PUBLIC_KEY_FILE",
            "JINLIU_UNIONPAY_GATEWAY",
            "JINLIU_UNIONPAY_MERCHANT_ID",
            "JINLIU_UNIONPAY_CERT_ID",
            "JINLIU_UNIONPAY_PRIVATE_KEY_FILE",
            "JINLIU_UNIONPAY_GATEWAY_CERTIFICATE_FILE");

    @Test
    void leaves_a_merchants_configuration_for_its_owner_only() throws IOException {
        try (var simulator = RunningSimulator.fresh(1)) {
            assertThat(simulator.get("/readyz").statusCode()).isEqualTo(200);
            assertThat(simulator.environment().keySet()).containsExactlyInAnyOrderElementsOf(VARIABLES);
            assertThat(rights(simulator.data.resolve("simulator/channel.env"))).isEqualTo("rw-------");
            assertThat(rights(simulator.data.resolve("simulator/journal.jsonl")))
                    .isEqualTo("rw-------");
            assertThat(rights(simulator.data.resolve("simulator/keys/alipay-key.pem")))
                    .isEqualTo("rw-------");
        }
    }

    private static String rights(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @Test
    void answers_at_doors_that_do_not_exist() {
        try (var simulator = RunningSimulator.fresh(1)) {
            for (var path :
                    new String[] {"/", "/nothing", "/book/cash/trades", "/book/wechat/coins", "/pay/wechat/T1", "/%zz"
                    }) {
                assertThat(simulator.get(path.replace("%zz", "%25zz")).statusCode())
                        .as(path)
                        .isEqualTo(404);
            }
        }
    }

    @Test
    void follows_the_clock_file_and_keeps_its_time_while_the_file_is_half_written(@TempDir Path folder)
            throws IOException {
        var file = folder.resolve("clock");
        var clock = new ClockFile(file);
        assertThat(clock.instant()).isBefore(Instant.now().plusSeconds(60));

        Files.writeString(file, "PT31M\n");
        await().until(() -> clock.instant().isAfter(Instant.now().plus(Duration.ofMinutes(30))));
        Files.writeString(file, "PT3");
        await().during(Duration.ofMillis(300))
                .until(() -> clock.instant().isAfter(Instant.now().plus(Duration.ofMinutes(30))));
    }

    @Test
    void refuses_settings_that_make_no_sense() {
        assertThat(Settings.of(Map.of()).port()).isEqualTo(8090);
        assertThatThrownBy(() -> Settings.of(Map.of("JINLIU_SIMULATOR_PORT", "70000")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Settings.of(Map.of("JINLIU_SIMULATOR_TIME_SCALE", "0")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
