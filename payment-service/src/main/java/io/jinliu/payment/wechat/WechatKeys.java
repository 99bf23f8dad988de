package io.jinliu.payment.wechat;

import com.wechat.pay.java.core.cipher.RSAVerifier;
import com.wechat.pay.java.core.cipher.Verifier;
import com.wechat.pay.java.core.util.PemUtil;
import io.jinliu.payment.wechat.WechatCredential.KeyFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The keys WeChat signs with, by the serial it names: a public key of its own, or that of a platform certificate. While
 * one replaces another, both are here.
 *
 * @param current the serial we ask WeChat to answer under
 */
record WechatKeys(String current, Map<String, PublicKey> bySerial) implements Verifier {

    /** @throws IllegalArgumentException if a file is no key, or a certificate has another serial number than was said */
    static WechatKeys read(List<KeyFile> files) {
        var keys = new HashMap<String, PublicKey>();
        files.forEach(file -> keys.put(file.id(), key(file)));
        return new WechatKeys(files.getFirst().id(), Map.copyOf(keys));
    }

    private static PublicKey key(KeyFile file) {
        var pem = text(file.file());
        return pem.contains("BEGIN CERTIFICATE") ? certified(file, pem) : PemUtil.loadPublicKeyFromString(pem);
    }

    private static PublicKey certified(KeyFile file, String pem) {
        var certificate = PemUtil.loadX509FromString(pem);
        var serial = PemUtil.getSerialNumber(certificate);
        if (!serial.equals(file.id())) {
            throw new IllegalArgumentException(
                    "%s is the certificate %s, not %s".formatted(file.file(), serial, file.id()));
        }
        return certificate.getPublicKey();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    PublicKey currentKey() {
        return Objects.requireNonNull(bySerial.get(current));
    }

    boolean know(String serial) {
        return bySerial.containsKey(serial);
    }

    @Override
    public boolean verify(String serial, String message, String signature) {
        var key = bySerial.get(serial);
        return key != null && new RSAVerifier(key, serial).verify(serial, message, signature);
    }

    @Override
    public String getSerialNumber() {
        return current;
    }
}
