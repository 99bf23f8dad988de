package io.jinliu.payment.storedvalue;

import io.jinliu.common.crypto.FieldCipher;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Digits of the system's randomness, imprints under the field key. */
@Component
class KeyedSecrets implements Secrets {

    private final FieldCipher cipher;
    private final SecureRandom random = new SecureRandom();

    KeyedSecrets(FieldCipher cipher) {
        this.cipher = cipher;
    }

    @Override
    public String digits(int length) {
        return random.ints(length, 0, 10).mapToObj(Integer::toString).collect(Collectors.joining());
    }

    @Override
    public String imprint(String text) {
        return HexFormat.of().formatHex(cipher.index(text));
    }
}
