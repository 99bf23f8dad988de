package io.jinliu.common.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FieldCipherTest {

    final FieldCipher cipher = cipher("k1");

    @Test
    void reads_what_it_wrote_and_never_writes_it_the_same_way() {
        var once = cipher.encrypt("15000000000", "order.mobile:1");
        assertThat(cipher.encrypt("15000000000", "order.mobile:1")).isNotEqualTo(once);
        assertThat(cipher.decrypt(once, "order.mobile:1")).isEqualTo("15000000000");
    }

    @Test
    void does_not_read_a_value_that_was_copied_elsewhere() {
        var text = cipher.encrypt("张三", "order.receiver:1");
        assertThatIllegalStateException().isThrownBy(() -> cipher.decrypt(text, "order.receiver:2"));
    }

    @Test
    void still_reads_under_an_older_key_after_a_change_of_keys() {
        var old = cipher.encrypt("张三", "order.receiver:1");
        assertThat(cipher("k2").decrypt(old, "order.receiver:1")).isEqualTo("张三");
        assertThat(cipher("k2").encrypt("张三", "order.receiver:1")).startsWith("k2:");
    }

    @Test
    void finds_equals_by_index() {
        assertThat(cipher.index("15000000000"))
                .isEqualTo(cipher("k2").index("15000000000"))
                .hasSize(32);
        assertThat(cipher.index("15000000001")).isNotEqualTo(cipher.index("15000000000"));
    }

    private static FieldCipher cipher(String active) {
        return new FieldCipher(
                Map.of("k1", FieldCipher.aes(new byte[32]), "k2", FieldCipher.aes(filled())),
                active,
                FieldCipher.hmac(new byte[32]),
                new SecureRandom());
    }

    private static byte[] filled() {
        var key = new byte[32];
        Arrays.fill(key, (byte) 7);
        return key;
    }
}
