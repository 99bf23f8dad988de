package io.jinliu.common.logout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Told and heard by every service: sender and reader are the same class, and the sample is what both must keep to. */
class TokenRevokedTest {

    static final TokenRevoked TOKEN =
            new TokenRevoked(RevokedTokens.hash("test"), Instant.parse("2026-01-03T09:15:00Z"));

    final JsonMapper json = new JsonMapper();

    @Test
    void a_revocation_leaves_in_the_form_that_others_read() throws IOException {
        assertThat(json.readTree(json.writeValueAsString(TOKEN))).isEqualTo(json.readTree(sample()));
    }

    @Test
    void a_revocation_is_read_as_it_is_told() throws IOException {
        assertThat(json.readValue(sample(), TokenRevoked.class)).isEqualTo(TOKEN);
    }

    private static String sample() throws IOException {
        return Files.readString(Path.of("../docs/events/token-revoked.v1.json"));
    }
}
