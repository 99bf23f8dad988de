package io.jinliu.tools;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Optional;

/** RSA keys in every form in which channels hand them out. Nothing here says what stands in a private one. */
final class Keys {

    private Keys() {}

    /** PKCS#8 or PKCS#1, as PEM, base64 or DER; not encrypted. */
    static PrivateKey privateKey(String name, byte[] file) {
        var key = KeyText.of(name, file);
        if (key.kind().startsWith("ENCRYPTED")) {
            throw new NotUsable("%s is encrypted; take the encryption off first".formatted(Printable.of(name)));
        }
        return tried(() -> rsa().generatePrivate(new PKCS8EncodedKeySpec(key.der())))
                .or(() -> tried(() -> rsa().generatePrivate(new PKCS8EncodedKeySpec(Der.privateKey(key.der())))))
                .orElseThrow(() -> new NotUsable(
                        "%s is no RSA private key, neither PKCS#8 nor PKCS#1".formatted(Printable.of(name))));
    }

    /** A public key or an X.509 certificate, as PEM, base64 or DER. */
    static PublicKey publicKey(String name, byte[] file) {
        var key = KeyText.of(name, file);
        if (key.kind().endsWith("PRIVATE KEY")) {
            throw new NotUsable("%s is a private key; a signature is verified with the other side's public one"
                    .formatted(Printable.of(name)));
        }
        return tried(() -> rsa().generatePublic(new X509EncodedKeySpec(key.der())))
                .or(() -> tried(() -> certified(key.der())))
                .or(() -> tried(() -> rsa().generatePublic(new X509EncodedKeySpec(Der.publicKey(key.der())))))
                .filter(found -> "RSA".equals(found.getAlgorithm()))
                .orElseThrow(() -> new NotUsable(
                        "%s is neither an RSA public key nor a certificate of one".formatted(Printable.of(name))));
    }

    private static PublicKey certified(byte[] certificate) throws GeneralSecurityException {
        return CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(certificate))
                .getPublicKey();
    }

    private static <K> Optional<K> tried(Attempt<K> attempt) {
        try {
            return Optional.of(attempt.read());
        } catch (GeneralSecurityException other) {
            return Optional.empty();
        }
    }

    private static KeyFactory rsa() throws GeneralSecurityException {
        return KeyFactory.getInstance("RSA");
    }

    private interface Attempt<K> {
        K read() throws GeneralSecurityException;
    }
}
