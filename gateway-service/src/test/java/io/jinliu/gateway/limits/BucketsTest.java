package io.jinliu.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bucket4j.TimeMeter;
import io.jinliu.gateway.problem.Problem;
import io.jinliu.gateway.problem.Refused;
import java.net.InetAddress;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BucketsTest {

    final AtomicLong nanos = new AtomicLong();
    final Buckets buckets = new Buckets(new Rate(2, 3), 100, new HandWound());

    @Test
    void a_burst_is_allowed_and_no_more() {
        drink("a", 3);

        assertRefused("a");
    }

    @Test
    void a_bucket_fills_again_with_time() {
        drink("a", 3);
        nanos.addAndGet(Duration.ofMillis(500).toNanos());

        drink("a", 1);
        assertRefused("a");
    }

    @Test
    void one_visitor_does_not_drink_from_anothers() {
        drink("a", 3);

        assertThatCode(() -> buckets.take("b")).doesNotThrowAnyException();
    }

    @Test
    void a_flood_of_visitors_does_not_fill_the_memory() {
        for (var i = 0; i < 100_000; i++) {
            buckets.take("visitor-" + i);
        }

        assertThat(buckets.remembered()).isEqualTo(100);
    }

    @Test
    void who_keeps_coming_is_not_forgotten_in_the_flood() {
        drink("a", 3);
        for (var i = 0; i < 1_000; i++) {
            buckets.take("visitor-" + i);
            if (i % 50 == 0) {
                assertRefused("a");
            }
        }
    }

    @Test
    void an_ipv6_household_is_one_visitor() {
        assertThat(visitor("2001:db8:1:2:3:4:5:6")).isEqualTo(visitor("2001:db8:1:2::1"));
        assertThat(visitor("2001:db8:1:2::1")).isNotEqualTo(visitor("2001:db8:1:3::1"));
        assertThat(visitor("192.0.2.1")).isNotEqualTo(visitor("192.0.2.2"));
    }

    private void drink(String visitor, int times) {
        for (var i = 0; i < times; i++) {
            buckets.take(visitor);
        }
    }

    private void assertRefused(String visitor) {
        assertThatThrownBy(() -> buckets.take(visitor))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.problem()).isEqualTo(Problem.TOO_MANY_REQUESTS));
    }

    private static String visitor(String address) {
        return AddressLimit.visitor(InetAddress.ofLiteral(address));
    }

    private final class HandWound implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return nanos.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
