package io.jinliu.tools;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KeysTest {

    final Path folder;

    KeysTest(@TempDir Path folder) {
        this.folder = folder;
    }

    static Stream<byte[]> privateKeys() {
        return Stream.of(
                TestKeys.pkcs8().getBytes(UTF_8),
                TestKeys.pkcs1().getBytes(UTF_8),
                TestKeys.pkcs8().replace("\n", "\r\n").getBytes(UTF_8),
                TestKeys.bare().getBytes(UTF_8),
                TestKeys.PAIR.getPrivate().getEncoded());
    }

    @ParameterizedTest
    @MethodSource("privateKeys")
    void a_private_key_is_read_in_every_form(byte[] file) {
        assertThat(Keys.privateKey("k", file)).isEqualTo(TestKeys.PAIR.getPrivate());
    }

    static Stream<byte[]> publicKeys() {
        return Stream.of(
                TestKeys.publicPem().getBytes(UTF_8),
                TestKeys.publicPkcs1().getBytes(UTF_8),
                TestKeys.publicBare().getBytes(UTF_8),
                (TestKeys.publicBare() + "\n").getBytes(UTF_8),
                TestKeys.PAIR.getPublic().getEncoded(),
                TestCertificate.pem().getBytes(UTF_8),
                TestCertificate.der());
    }

    @ParameterizedTest
    @MethodSource("publicKeys")
    void a_public_key_or_a_certificate_is_read_in_every_form(byte[] file) {
        assertThat(Keys.publicKey("k", file)).isEqualTo(TestKeys.PAIR.getPublic());
    }

    @Test
    void a_refused_key_is_not_quoted() {
        var broken = TestKeys.bare().substring(4);

        assertThatThrownBy(() -> Keys.privateKey("k.pem", broken.getBytes(UTF_8)))
                .isInstanceOf(NotUsable.class)
                .hasMessageContaining("k.pem")
                .hasMessageNotContaining(broken.substring(0, 20));
        assertThatThrownBy(() -> Keys.publicKey("k.pem", TestKeys.pkcs8().getBytes(UTF_8)))
                .isInstanceOf(NotUsable.class)
                .hasMessageContaining("is a private key");
        assertThatThrownBy(() -> Keys.privateKey(
                        "k.pem",
                        TestKeys.pem("ENCRYPTED PRIVATE KEY", new byte[8]).getBytes(UTF_8)))
                .isInstanceOf(NotUsable.class)
                .hasMessageContaining("encrypted");
    }

    @Test
    void neither_output_nor_complaint_ever_shows_a_private_key() {
        var terminal = new Terminal(folder);
        var key = terminal.file("k", TestKeys.pkcs8());
        var secret = TestKeys.pkcs8().lines().skip(3).findFirst().orElseThrow();
        terminal.run("sign", "wechat", "--key", key, "--line", "x");
        assertThat(terminal.printed()).contains("Signature:").doesNotContain(secret);
        terminal.run("verify", "wechat", "--key", key, "--line", "x", "--signature", "y");
        assertThat(terminal.printed() + terminal.complaint())
                .contains("private key")
                .doesNotContain(secret);
    }

    @Test
    void a_file_that_is_not_there_is_misuse() {
        var terminal = new Terminal(folder);

        assertThat(terminal.run(
                        "sign", "wechat", "--key", folder.resolve("none").toString(), "--line", "x"))
                .isEqualTo(2);
        assertThat(terminal.complaint()).contains("cannot be read");
    }
}
