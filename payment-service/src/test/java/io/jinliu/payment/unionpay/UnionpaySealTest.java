package io.jinliu.payment.unionpay;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.payment.security.CallbackRefused.Reason;
import io.jinliu.payment.unionpay.GatewayKeys.Party;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A certificate that comes with the message proves nothing by itself. */
class UnionpaySealTest {

    static final GatewayKeys KEYS = GatewayKeys.MADE;
    static final Instant NOW = Instant.parse("2026-01-01T12:00:05Z");

    @Test
    void believes_the_configured_certificate_whomever_it_names() {
        assertThat(seal(KEYS.merchant, NOW).objection(by(KEYS.merchant))).isEmpty();
    }

    @Test
    void believes_a_certificate_that_the_configured_authority_gave_to_unionpay() {
        assertThat(seal(KEYS.authority, NOW).objection(by(KEYS.gateway))).isEmpty();
    }

    @Test
    void believes_no_other_customer_of_the_same_authority() {
        assertThat(seal(KEYS.authority, NOW).objection(by(KEYS.merchant))).hasValue(Reason.UNKNOWN_KEY);
    }

    @Test
    void believes_nobody_who_only_calls_himself_unionpay() {
        assertThat(seal(KEYS.authority, NOW).objection(by(KEYS.stranger))).hasValue(Reason.UNKNOWN_KEY);
        assertThat(seal(KEYS.gateway, NOW).objection(by(KEYS.stranger))).hasValue(Reason.UNKNOWN_KEY);
    }

    @Test
    void believes_no_certificate_beside_the_configured_one() {
        assertThat(seal(KEYS.gateway, NOW).objection(by(KEYS.authority))).hasValue(Reason.UNKNOWN_KEY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-11-29T00:00:00Z", "2036-01-01T00:00:00Z"})
    void believes_no_certificate_out_of_its_time(Instant now) {
        assertThat(seal(KEYS.gateway, now).objection(by(KEYS.gateway))).hasValue(Reason.UNKNOWN_KEY);
        assertThat(seal(KEYS.authority, now).objection(by(KEYS.gateway))).hasValue(Reason.UNKNOWN_KEY);
    }

    @Test
    void believes_no_borrowed_certificate() {
        var borrowed = by(KEYS.stranger).with("signPubKeyCert", KEYS.gateway.pem());

        assertThat(seal(KEYS.gateway, NOW).objection(borrowed)).hasValue(Reason.FORGED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"signature", "signPubKeyCert"})
    void believes_nothing_unsigned(String name) {
        assertThat(seal(KEYS.gateway, NOW).objection(by(KEYS.gateway).with(name, "")))
                .hasValue(Reason.UNSIGNED);
    }

    @Test
    void believes_no_certificate_that_is_none() {
        var garbled =
                by(KEYS.gateway).with("signPubKeyCert", "-----BEGIN CERTIFICATE-----\nx\n-----END CERTIFICATE-----");

        assertThat(seal(KEYS.gateway, NOW).objection(garbled)).hasValue(Reason.UNKNOWN_KEY);
    }

    @Test
    void believes_nothing_of_which_one_character_was_changed_or_one_field_added() {
        var genuine = by(KEYS.gateway);
        var seal = seal(KEYS.gateway, NOW);
        for (var name : Notes.paid().keySet()) {
            var changed = genuine.with(name, genuine.all().get(name) + "0");
            assertThat(seal.objection(changed)).as(name).hasValue(Reason.FORGED);
        }
        assertThat(seal.objection(genuine.with("reqReserved", "paid"))).hasValue(Reason.FORGED);
        assertThat(seal.objection(genuine.with("signature", "no base64"))).hasValue(Reason.FORGED);
    }

    @ParameterizedTest
    @CsvSource({"signMethod, 02", "version, 5.0.0"})
    void believes_no_weaker_way_to_sign(String name, String value) {
        var fields = UnionpayFields.of(Notes.paid()).with(name, value);

        assertThat(seal(KEYS.gateway, NOW).objection(KEYS.gateway.sign(fields))).hasValue(Reason.FORGED);
    }

    @Test
    void a_message_without_a_word_is_unsigned() {
        assertThat(seal(KEYS.gateway, NOW).objection(UnionpayFields.of(Map.of())))
                .hasValue(Reason.UNSIGNED);
    }

    private static UnionpayFields by(Party party) {
        return party.sign(UnionpayFields.of(Notes.paid()));
    }

    private static UnionpaySeal seal(Party configured, Instant now) {
        return new UnionpaySeal(configured.certificate(), GatewayKeys.NAME, Clock.fixed(now, ZoneOffset.UTC));
    }
}
