package io.jinliu.payment.merchant;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AppKeyTest {

    /** RFC 4231, test case 2. */
    @Test
    void an_hmac_is_the_one_of_the_standard() {
        var key = new AppKey.Hmac("appsec_" + Base64.getEncoder().encodeToString("Jefe".getBytes(UTF_8)));
        var mac = HexFormat.of().parseHex("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");

        assertThat(key.signed("what do ya want for nothing?", mac)).isTrue();
        assertThat(key.signed("what do ya want for something?", mac)).isFalse();
        assertThat(key).asString().doesNotContain("appsec");
    }

    @Test
    void an_rsa_key_is_read_as_pem_and_bare() throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        var encoded = generator.generateKeyPair().getPublic().getEncoded();
        var bare = Base64.getEncoder().encodeToString(encoded);
        var pem = "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----\n"
                .formatted(Base64.getMimeEncoder().encodeToString(encoded));

        assertThat(AppKey.Rsa.parse(pem)).isEqualTo(AppKey.Rsa.parse(bare)).isEqualTo(new AppKey.Rsa(bare));
        assertThat(AppKey.Rsa.parse(bare).algorithm()).isEqualTo("RSA");
    }

    @Test
    void a_short_rsa_key_is_refused() throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(1024);
        var bare = Base64.getEncoder()
                .encodeToString(generator.generateKeyPair().getPublic().getEncoded());

        assertThatThrownBy(() -> AppKey.Rsa.parse(bare)).isInstanceOf(UnusableKey.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "AAAA", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----"})
    void what_is_no_key_is_refused(String text) {
        assertThatThrownBy(() -> AppKey.Rsa.parse(text)).isInstanceOf(UnusableKey.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop.example", "1.2.3.4/33", "::/129", "1.2.3.4/-1", "", "1.2.3.4/x"})
    void what_is_no_range_of_addresses_is_refused(String text) {
        assertThatThrownBy(() -> Network.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.0/24", "203.0.113.9/32", "2001:db8:0:0:0:0:0:0/32"})
    void a_range_is_written_as_it_is_read(String text) {
        assertThat(Network.of(text)).hasToString(text);
    }
}
