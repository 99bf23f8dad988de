package io.jinliu.bench.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SamplesTest {

    /** A map inside ShardingSphere costs what ShardingSphere costs. */
    @Test
    void the_innermost_library_pays() {
        var samples = Samples.of(List.of(
                List.of("java.util.HashMap", "org.apache.shardingsphere.infra.X", "io.jinliu.order.Y"),
                List.of("org.apache.shardingsphere.infra.X", "org.hibernate.Z"),
                List.of("sun.security.rsa.RSACore", "com.wechat.pay.java.core.Signer"),
                List.of("java.lang.Thread")));
        assertThat(samples.total()).isEqualTo(4);
        assertThat(samples.shares())
                .containsExactlyInAnyOrder(
                        new Share("ShardingSphere", 50),
                        new Share("the JDK's cryptography", 25),
                        new Share("only the JDK", 25));
        assertThat(samples.shares().getFirst().name()).isEqualTo("ShardingSphere");
    }
}
