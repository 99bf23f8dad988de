package io.jinliu.platform.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    final DataFolder data;

    SecretsTest(@TempDir Path folder) {
        this.data = new DataFolder(folder.resolve("data"));
    }

    @Test
    void are_made_once_and_kept() {
        var first = Secrets.of(data);
        var second = Secrets.of(data);

        assertThat(second.control()).isEqualTo(first.control());
        assertThat(second.owner(Service.ORDER)).isEqualTo(first.owner(Service.ORDER));
        assertThat(second.client(Service.GATEWAY)).isEqualTo(first.client(Service.GATEWAY));
    }

    @Test
    void are_readable_by_their_owner_alone() throws IOException {
        Secrets.of(data);

        for (var file : new Path[] {data.secrets(), data.keys().resolve("field-keys.properties")}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void give_owner_and_application_different_passwords() {
        var secrets = Secrets.of(data);

        assertThat(secrets.owner(Service.PAYMENT).password())
                .isNotEqualTo(secrets.application(Service.PAYMENT).password());
    }

    @Test
    void hold_field_keys_of_256_bits() {
        Secrets.of(data);

        var keys = new SecretFile(data.keys().resolve("field-keys.properties")).read();

        assertThat(keys).containsEntry("active", "k1");
        assertThat(Base64.getDecoder().decode(keys.get("k1"))).hasSize(32);
        assertThat(Base64.getDecoder().decode(keys.get("blind"))).hasSize(32);
    }
}
