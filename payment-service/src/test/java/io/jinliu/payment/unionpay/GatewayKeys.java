package io.jinliu.payment.unionpay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * UnionPay's keys in our hands, and those of others: an authority, whom it certifies, and a stranger. Good for ten
 * years from December 2025.
 */
final class GatewayKeys {

    /** Whom the authority's certificate for the gateway names. */
    static final String NAME = "UNIONPAY OF THE TESTS";

    static final GatewayKeys MADE = new GatewayKeys();

    private static final String PASSWORD = "changeit";

    final Party authority;
    final Party gateway;
    final Party merchant;
    final Party stranger;

    private GatewayKeys() {
        try {
            var store = Files.createTempDirectory("gateway").resolve("store.p12");
            make(store, "authority", "CN=authority", List.of("-ext", "bc=ca:true"));
            make(store, "gateway", "CN=041@1@" + NAME + "@7", List.of("-signer", "authority"));
            make(store, "merchant", "CN=041@1@SOME MERCHANT@8, OU=" + NAME, List.of("-signer", "authority"));
            make(store, "stranger", "CN=041@1@" + NAME + "@7", List.of());
            var keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
            authority = party(keys, "authority");
            gateway = party(keys, "gateway");
            merchant = party(keys, "merchant");
            stranger = party(keys, "stranger");
        } catch (GeneralSecurityException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static void make(Path store, String alias, String name, List<String> more)
            throws IOException, InterruptedException {
        var words = new ArrayList<String>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        words.addAll(List.of("-genkeypair", "-keyalg", "RSA", "-keysize", "2048", "-dname", name));
        words.addAll(List.of("-alias", alias, "-keystore", store.toString(), "-storepass", PASSWORD));
        words.addAll(List.of("-startdate", "2025/12/01 00:00:00", "-validity", "3650"));
        words.addAll(more);
        var made = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.DISCARD)
                .start()
                .waitFor();
        if (made != 0) {
            throw new IllegalStateException("keytool made no certificate for " + alias);
        }
    }

    private static Party party(KeyStore keys, String alias) throws GeneralSecurityException {
        return new Party(
                (PrivateKey) keys.getKey(alias, PASSWORD.toCharArray()), (X509Certificate) keys.getCertificate(alias));
    }

    /** Somebody with a key and a certificate. */
    record Party(PrivateKey key, X509Certificate certificate) {

        String pem() {
            return framed("CERTIFICATE", encoded());
        }

        Path certificateFile() {
            return file(pem());
        }

        Path keyFile() {
            return file(framed("PRIVATE KEY", key.getEncoded()));
        }

        /** Signs as ACP wants it, and says by which certificate. */
        UnionpayFields sign(UnionpayFields fields) {
            var named = fields.with("signPubKeyCert", pem());
            return named.with(UnionpayFields.SIGNATURE, UnionpaySignature.sign(key, named.signedText()));
        }

        private byte[] encoded() {
            try {
                return certificate.getEncoded();
            } catch (GeneralSecurityException malformed) {
                throw new IllegalStateException(malformed);
            }
        }

        private static String framed(String what, byte[] content) {
            var lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
            return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----".formatted(what, lines.encodeToString(content));
        }

        private static Path file(String pem) {
            try {
                return Files.writeString(Files.createTempFile("gateway", ".pem"), pem + "\n");
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }
    }
}
