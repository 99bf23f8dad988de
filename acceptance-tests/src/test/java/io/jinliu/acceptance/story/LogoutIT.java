package io.jinliu.acceptance.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jinliu.acceptance.story.Wire.Reply;
import io.jinliu.platform.plan.Service;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A token after logout, at the gateway and behind its back. */
class LogoutIT {

    /** docs/domain/gateway.md: five seconds; a busy machine may take longer. */
    private static final Duration SOON = Duration.ofSeconds(30);

    final Stage stage = RunningSystem.stage();
    final Wire wire = new Wire();

    @Test
    void a_token_that_was_given_up_is_refused_everywhere_soon_and_another_of_the_same_person_is_not() {
        var givenUp = token("leaver");
        var kept = token("leaver");
        assertThat(points(stage.shop.gateway(), givenUp).status()).isEqualTo(200);

        var logout = wire.post(stage.shop.gateway().resolve("/api/v1/logout"), bearer(givenUp), Map.of());
        assertThat(logout.status()).isEqualTo(204);

        await().atMost(SOON).untilAsserted(() -> assertThat(
                        points(stage.shop.gateway(), givenUp).status())
                .isEqualTo(401));
        for (var service : Service.bookkeepers()) {
            await().atMost(SOON).untilAsserted(() -> assertThat(
                            points(RunningSystem.service(service), givenUp).status())
                    .as(service.module())
                    .isEqualTo(401));
        }
        assertThat(points(stage.shop.gateway(), kept).status()).isEqualTo(200);
    }

    /** Only one service has points; to whoever holds a good token the others say 404. */
    private Reply points(URI there, String token) {
        return wire.get(there.resolve("/api/v1/points/me"), bearer(token));
    }

    private String token(String user) {
        var form = "grant_type=urn:jinliu:dev&role=BUYER&user=" + user;
        return wire.send(
                        "POST",
                        stage.shop.gateway().resolve("/dev/token"),
                        Map.of("Content-Type", "application/x-www-form-urlencoded"),
                        form.getBytes(StandardCharsets.UTF_8))
                .expect(200)
                .path("access_token")
                .asString();
    }

    private static Map<String, String> bearer(String token) {
        return Map.of("Authorization", "Bearer " + token);
    }
}
