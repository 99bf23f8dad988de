package io.jinliu.simulator.unionpay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.jinliu.simulator.wire.Rsa;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GatewayCertificateTest {

    final PrivateKey key = newKey();
    final X509Certificate certificate = read(GatewayCertificate.pem(key));

    @Test
    void is_read_by_the_jdk_and_holds_under_its_own_key() {
        assertThat(certificate.getPublicKey()).isEqualTo(Rsa.publicOf(key));
        assertThat(certificate.getVersion()).isEqualTo(3);
        assertThat(certificate.getSerialNumber()).isPositive();
        assertThat(certificate.getSigAlgName()).isEqualTo("SHA256withRSA");
        assertThatCode(() -> certificate.verify(certificate.getPublicKey())).doesNotThrowAnyException();
    }

    @Test
    void names_unionpay_where_its_sdk_looks() {
        assertThat(certificate.getSubjectX500Principal().getName().split("@", -1)[2])
                .isEqualTo("中国银联股份有限公司");
    }

    @Test
    void may_be_trusted_as_a_root() throws GeneralSecurityException {
        var path = CertificateFactory.getInstance("X.509").generateCertPath(List.of(certificate));
        var trusted = new PKIXParameters(Set.of(new TrustAnchor(certificate, null)));
        trusted.setRevocationEnabled(false);
        trusted.setDate(Date.from(Instant.parse("2032-02-29T12:00:00Z")));

        assertThatCode(() -> CertPathValidator.getInstance("PKIX").validate(path, trusted))
                .doesNotThrowAnyException();
    }

    @Test
    void is_the_same_whenever_it_is_made() {
        assertThat(GatewayCertificate.pem(key)).isEqualTo(GatewayCertificate.pem(key));
        assertThat(GatewayCertificate.pem(newKey())).isNotEqualTo(GatewayCertificate.pem(key));
    }

    private static X509Certificate read(String pem) {
        try {
            var read = CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
            return (X509Certificate) read;
        } catch (GeneralSecurityException malformed) {
            throw new AssertionError("Not a certificate", malformed);
        }
    }

    private static PrivateKey newKey() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair().getPrivate();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
