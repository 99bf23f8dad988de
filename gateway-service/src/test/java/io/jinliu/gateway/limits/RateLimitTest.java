package io.jinliu.gateway.limits;

import static io.jinliu.gateway.outside.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import io.jinliu.gateway.outside.RunningGateway;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.annotation.DirtiesContext.ClassMode;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(
        properties = {
            "jinliu.limits.user.per-second=1",
            "jinliu.limits.user.burst=5",
            "jinliu.limits.address.per-second=1",
            "jinliu.limits.address.burst=12",
            "jinliu.limits.callbacks.per-second=1",
            "jinliu.limits.callbacks.burst=20",
            "jinliu.address.trusted-proxies=127.0.0.1"
        })
@DirtiesContext(classMode = ClassMode.AFTER_CLASS)
class RateLimitTest extends RunningGateway {

    @Test
    void a_user_is_slowed_down_from_wherever_he_comes() {
        var house = new AtomicInteger();

        assertThat(orders("user-1", "198.51.100.1").statusCode()).isEqualTo(200);
        var refused = untilRefused(() -> orders("user-1", "198.51.100." + house.incrementAndGet() % 250));

        assertThat(refused.headers().firstValue("Retry-After")).contains("1");
        assertThat(orders("user-2", "198.51.100.99").statusCode()).isEqualTo(200);
    }

    @Test
    void an_address_is_slowed_down_whoever_it_claims_to_be() {
        var stranger = new AtomicInteger();

        untilRefused(() -> orders("stranger-" + stranger.incrementAndGet(), "203.0.113.1"));
        assertThat(orders("stranger-99", "203.0.113.2").statusCode()).isEqualTo(200);
    }

    @Test
    void a_flood_of_bad_tokens_is_stopped_before_they_are_looked_at() {
        untilRefused(this::rubbish);
    }

    @Test
    void callbacks_have_a_class_of_their_own() {
        untilRefused(() -> orders("shopper", "192.0.2.50"));

        assertThat(callback("192.0.2.50").statusCode()).isEqualTo(200);
        untilRefused(() -> callback("192.0.2.50"));
    }

    @Test
    void probes_are_never_slowed_down() {
        assertThat(IntStream.range(0, 30).map(i -> visitor().get("/livez").statusCode()))
                .containsOnly(200);
    }

    @Test
    void the_services_hear_the_visitors_address_and_not_his_claim() {
        visitor().post("/callbacks/wechat", new byte[] {1}, "X-Forwarded-For", "6.6.6.6, 198.51.100.77");

        assertThat(PAYMENT.onlyRequest().headers().get("X-Forwarded-For")).containsExactly("198.51.100.77");
    }

    /** However slow this machine is today: the bucket fills by one a second, and asking is faster. */
    private static HttpResponse<String> untilRefused(Supplier<HttpResponse<String>> request) {
        var refused = Stream.generate(request)
                .limit(500)
                .filter(answer -> answer.statusCode() == 429)
                .findFirst()
                .orElseThrow();
        problem(refused, 429, "too-many-requests");
        return refused;
    }

    private HttpResponse<String> orders(String user, String address) {
        JWTClaimsSet.Builder claims = forger().claims("BUYER").subject(user);
        return visitor()
                .get(
                        "/api/v1/orders",
                        "Authorization",
                        "Bearer " + forger().signed(claims),
                        "X-Forwarded-For",
                        address);
    }

    private HttpResponse<String> rubbish() {
        return visitor().get("/api/v1/orders", "Authorization", "Bearer x.y.z", "X-Forwarded-For", "203.0.113.66");
    }

    private HttpResponse<String> callback(String address) {
        return visitor().post("/callbacks/wechat", new byte[] {1}, "X-Forwarded-For", address);
    }
}
