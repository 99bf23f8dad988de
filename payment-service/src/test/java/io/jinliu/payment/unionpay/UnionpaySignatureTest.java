package io.jinliu.payment.unionpay;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The vector was made with openssl, by a key that nobody has any more. */
class UnionpaySignatureTest {

    static final String TEXT = "bizType=000201&currencyCode=156&empty=&encoding=UTF-8&merId=777290058110048&orderId=77"
            + "&respCode=00&respMsg=成功[0000000]&signMethod=01&txnAmt=2000&txnTime=20240101080000&txnType=01&version=5.1.0";
    static final String DIGEST = "7b243dcade5cc242231300d843276155ef5b24e38f445c0d5af1ab470ae5ee53";
    static final String SIGNED =
            "b+lLKZzX6AWHorpF8lB9JXOKiNLvwHOR/2VAprtated2i+bW1ryOB4YPMCZmfdlOYPmNUHLV/V3bzZAUDw6GTy3r"
                    + "tLeEznN1Dw8IYRCRf7wqd1D85WCNAIPA/nX3F/tSADZkebRG4yygp6qxpFJmBBYrACS8YK7iJdowAx+46MhVxjXM"
                    + "60MdEK3QVgxZOroOrPh+PwfjpbYTr1A0XrgYLhIgsFO8eJql1uczQY4qr0Vx2WQaLGRzTITD6/oHbKlac+4GyFJ7"
                    + "bH62DOiW6rG88lIgeykQpDie3muGSTCuKf3KYv7+RD84McbBcuq3eqrur9mKEMxBxDKBVWeQLDLTHw==";

    @Test
    void signs_the_letters_of_the_digest() {
        assertThat(UnionpaySignature.digest(TEXT)).isEqualTo(DIGEST.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void verifies_what_openssl_signed() throws URISyntaxException {
        assertThat(UnionpaySignature.verifies(vectorKey(), TEXT, SIGNED)).isTrue();
    }

    @Test
    void verifies_nothing_else() throws URISyntaxException {
        var key = vectorKey();

        assertThat(UnionpaySignature.verifies(key, TEXT.replace("2000", "2001"), SIGNED))
                .isFalse();
        assertThat(UnionpaySignature.verifies(key, TEXT, SIGNED.replace('A', 'B')))
                .isFalse();
        assertThat(UnionpaySignature.verifies(key, TEXT, "no base64")).isFalse();
        assertThat(UnionpaySignature.verifies(key, TEXT, "")).isFalse();
        assertThat(UnionpaySignature.verifies(stranger().certificate().getPublicKey(), TEXT, SIGNED))
                .isFalse();
    }

    @Test
    void what_we_sign_verifies_by_our_certificate() {
        var signed = UnionpaySignature.sign(stranger().key(), TEXT);

        assertThat(UnionpaySignature.verifies(stranger().certificate().getPublicKey(), TEXT, signed))
                .isTrue();
    }

    @Test
    void covers_every_field_but_the_signature_in_the_order_of_their_names() {
        var fields = UnionpayFields.of(Map.of("b", "", "a", "1", "B", "2", "signature", "x", "signMethod", "01"));

        assertThat(fields.signedText()).isEqualTo("B=2&a=1&b=&signMethod=01");
    }

    private static GatewayKeys.Party stranger() {
        return GatewayKeys.MADE.stranger;
    }

    private static PublicKey vectorKey() throws URISyntaxException {
        var pem = Objects.requireNonNull(UnionpaySignatureTest.class.getResource("/unionpay/vector-certificate.pem"));
        return UnionpayPem.certificate(Path.of(pem.toURI())).getPublicKey();
    }
}
