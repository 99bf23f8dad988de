package io.jinliu.gateway.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTest {

    private final Path folder;

    SigningKeyTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void is_made_once_and_readable_by_its_owner_only() throws IOException {
        var file = folder.resolve("keys/dev.jwk.json");

        var made = SigningKey.keptIn(file);

        assertThat(SigningKey.keptIn(file)).isEqualTo(made);
        assertThat(made.isPrivate()).isTrue();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void is_not_replaced_when_it_cannot_be_read() throws IOException {
        var file = Files.writeString(folder.resolve("dev.jwk.json"), "{\"kty\":\"RSA\"");

        assertThatThrownBy(() -> SigningKey.keptIn(file)).hasMessageContaining("not an RSA key");
        assertThat(file).hasContent("{\"kty\":\"RSA\"");
    }
}
