package io.jinliu.tools;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A key or certificate as it comes: PEM, bare base64 as Alipay's console hands it out, or DER.
 *
 * @param kind PEM's words, such as {@code RSA PRIVATE KEY}; empty where there are none
 */
record KeyText(String kind, byte[] der) {

    private static final Pattern PEM = Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([^-]*)-----END \\1-----");
    private static final int MOST = 64 << 10;

    /** Of a file with several parts, such as a chain of certificates, the first. */
    static KeyText of(String name, byte[] file) {
        if (file.length > MOST) {
            throw new NotUsable("%s is too large for a key".formatted(Printable.of(name)));
        }
        var text = new String(file, StandardCharsets.ISO_8859_1);
        var pem = PEM.matcher(text);
        if (pem.find()) {
            return new KeyText(
                    pem.group(1),
                    base64(pem.group(2))
                            .orElseThrow(() -> new NotUsable("%s: broken PEM".formatted(Printable.of(name)))));
        }
        return new KeyText("", base64(text).orElse(file));
    }

    private static Optional<byte[]> base64(String text) {
        try {
            var compact = text.replaceAll("\\s", "");
            return compact.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Base64.getDecoder().decode(compact));
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }
}
