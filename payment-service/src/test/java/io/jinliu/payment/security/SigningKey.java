package io.jinliu.payment.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/** A channel's key in our hands: signs what the real channel never would. */
public final class SigningKey {

    private static final String PASSWORD = "changeit";

    private final PrivateKey key;
    private final Path file;

    public SigningKey() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            var pair = generator.generateKeyPair();
            key = pair.getPrivate();
            file = written("PUBLIC KEY", pair.getPublic().getEncoded());
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private SigningKey(KeyStore store) throws GeneralSecurityException, IOException {
        key = (PrivateKey) store.getKey("platform", PASSWORD.toCharArray());
        file = written("CERTIFICATE", store.getCertificate("platform").getEncoded());
    }

    /** A key in a certificate of its own, made by the JDK's keytool: the JDK has no public way to make one in code. */
    public static SigningKey certified() {
        try {
            var store = Files.createTempDirectory("certificate").resolve("store.p12");
            if (keytool(store).waitFor() != 0) {
                throw new IllegalStateException("keytool made no certificate");
            }
            return new SigningKey(KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray()));
        } catch (GeneralSecurityException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static Process keytool(Path store) throws IOException {
        var words = new ArrayList<String>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        words.addAll(List.of("-genkeypair", "-keyalg", "RSA", "-keysize", "2048", "-dname", "CN=platform"));
        words.addAll(List.of("-alias", "platform", "-keystore", store.toString(), "-storepass", PASSWORD));
        return new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.DISCARD)
                .start();
    }

    /** The public key, or the certificate, as PEM. */
    public Path file() {
        return file;
    }

    /** The certificate's serial number, as WeChat writes it. */
    public String serial() {
        try (var pem = Files.newInputStream(file)) {
            var certificate =
                    (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(pem);
            return certificate.getSerialNumber().toString(16).toUpperCase(Locale.ROOT);
        } catch (GeneralSecurityException noCertificate) {
            throw new IllegalStateException(noCertificate);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** SHA256withRSA, base64. */
    public String sign(byte[] message) {
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(message);
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static Path written(String what, byte[] content) throws IOException {
        var pem = "-----BEGIN %s-----%n%s%n-----END %s-----%n"
                .formatted(what, Base64.getMimeEncoder().encodeToString(content), what);
        return Files.writeString(Files.createTempFile("key", ".pem"), pem);
    }
}
