package io.jinliu.deployment.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.jinliu.deployment.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against the services as they are; what is asserted here, they really refuse to start without. */
class ContractsTest {

    private static final Contracts CONTRACTS = Contracts.of(Checkout.ROOT);

    private static ServiceContract of(String service) {
        return CONTRACTS.of(service).orElseThrow();
    }

    @Test
    void a_service_is_a_module_with_settings() {
        assertThat(CONTRACTS.all())
                .extracting(ServiceContract::name)
                .contains("gateway-service", "order-service", "payment-service", "settlement-service", "points-service")
                .doesNotContain("channel-simulator", "common-lib");
    }

    @Test
    void ports_and_patience_stand_in_its_own_files() {
        assertThat(of("points-service").port()).isEqualTo(8084);
        assertThat(of("points-service").shutdownPhase()).isEqualTo(Duration.ofSeconds(15));
        assertThat(of("gateway-service").shutdownPhase()).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void what_has_no_default_is_missed() {
        assertThat(of("points-service").missing(Set.of("JINLIU_DATABASE_URLS")))
                .containsExactlyInAnyOrder(
                        "JINLIU_BROKER_NAME_SERVER",
                        "JINLIU_CRYPTO_KEY_FILE",
                        "JINLIU_DATABASE_OWNER_PASSWORD",
                        "JINLIU_DATABASE_OWNER_USER",
                        "JINLIU_DATABASE_PASSWORD",
                        "JINLIU_DATABASE_USER",
                        "JINLIU_SECURITY_CLIENT_ID",
                        "JINLIU_SECURITY_CLIENT_SECRET",
                        "JINLIU_SECURITY_ISSUER",
                        "JINLIU_SECURITY_JWKS_URI",
                        "JINLIU_SECURITY_TOKEN_URI");
    }

    @Test
    void only_payment_asks_order_and_knows_channels() {
        assertThat(of("payment-service").missing(Set.of()))
                .contains("JINLIU_ORDER_URL", "JINLIU_WECHAT_API_V3_KEY", "JINLIU_ALIPAY_SELLER_ID")
                .contains("JINLIU_UNIONPAY_MERCHANT_ID", "JINLIU_UNIONPAY_GATEWAY_CERTIFICATE_FILE")
                .doesNotContain("JINLIU_WECHAT_BASE_URL", "JINLIU_ALIPAY_RETURN_URL", "JINLIU_UNIONPAY_GATEWAY");
        assertThat(of("points-service").objection("JINLIU_ORDER_URL")).isPresent();
    }

    @Test
    void lists_and_maps_and_groups_are_set_below_their_name() {
        assertThat(of("settlement-service").objection("JINLIU_SETTLEMENT_FIRST_AGREEMENTS_M1"))
                .isEmpty();
        assertThat(of("order-service").objection("JINLIU_DATABASE_URLS_0")).isEmpty();
        assertThat(of("gateway-service").objection("JINLIU_LIMITS_USER_PER_SECOND"))
                .isEmpty();
        assertThat(of("gateway-service").objection("JINLIU_LIMITS_USER_PER_MINUTE"))
                .isPresent();
    }

    @Test
    void placeholders_are_read_as_well() {
        assertThat(of("gateway-service").objection("JINLIU_OTLP_ENABLED")).isEmpty();
    }

    @Test
    void what_belongs_to_the_playground_is_refused_outside() {
        assertThat(of("gateway-service").objection("JINLIU_DEV_ISSUER_KEY_FILE"))
                .hasValueSatisfying(reason -> assertThat(reason).contains("profile local only"));
        assertThat(of("order-service").objection("JINLIU_CLOCK_FILE"))
                .hasValueSatisfying(reason -> assertThat(reason).contains("profile local only"));
        assertThat(of("gateway-service").missing(Set.of())).doesNotContain("JINLIU_DEV_ISSUER_KEY_FILE");
    }

    @Test
    void a_service_that_nobody_compiled_is_not_judged(@TempDir Path checkout) throws IOException {
        var resources = Files.createDirectories(checkout.resolve("a-service/src/main/resources"));
        Files.writeString(resources.resolve("application.yml"), "server.port: 1\n");
        assertThatIllegalStateException()
                .isThrownBy(() -> Contracts.of(checkout))
                .withMessageContaining("compile first");
    }
}
