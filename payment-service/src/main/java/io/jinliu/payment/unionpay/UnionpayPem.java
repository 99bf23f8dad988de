package io.jinliu.payment.unionpay;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Collectors;

/** Keys and certificates as they lie in files and come over the wire. */
final class UnionpayPem {

    private UnionpayPem() {}

    /** @throws IllegalArgumentException if the file holds no RSA key in PKCS#8 */
    static PrivateKey privateKey(Path file) {
        try {
            var bare = text(file)
                    .lines()
                    .filter(line -> !line.startsWith("-----"))
                    .map(String::strip)
                    .collect(Collectors.joining());
            var encoded = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(bare));
            return KeyFactory.getInstance("RSA").generatePrivate(encoded);
        } catch (GeneralSecurityException noKey) {
            throw new IllegalArgumentException(file + " is no private key in PKCS#8", noKey);
        }
    }

    /** @throws IllegalArgumentException if the file holds no certificate */
    static X509Certificate certificate(Path file) {
        return certificate(text(file))
                .orElseThrow(() -> new IllegalArgumentException(file + " is no X.509 certificate"));
    }

    /** Empty for whatever is no certificate. */
    static Optional<X509Certificate> certificate(String pem) {
        try {
            var bytes = new ByteArrayInputStream(pem.getBytes(StandardCharsets.UTF_8));
            return CertificateFactory.getInstance("X.509").generateCertificate(bytes) instanceof X509Certificate found
                    ? Optional.of(found)
                    : Optional.empty();
        } catch (CertificateException malformed) {
            return Optional.empty();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
