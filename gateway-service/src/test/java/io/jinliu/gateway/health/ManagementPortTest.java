package io.jinliu.gateway.health;

import static io.jinliu.gateway.outside.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.gateway.outside.RunningGateway;
import io.jinliu.gateway.outside.Visitor;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "management.server.port=0")
class ManagementPortTest extends RunningGateway {

    @LocalManagementPort
    int managementPort;

    @Test
    void a_port_of_its_own_takes_the_metrics_away_from_the_door() {
        var scraper = new Visitor(URI.create("http://127.0.0.1:" + managementPort));

        assertThat(scraper.get("/actuator/prometheus", "X-Forwarded-For", "10.0.0.9")
                        .body())
                .contains("jvm_memory_used_bytes");
        problem(visitor().get("/actuator/prometheus"), 404, "not-found");
        assertThat(visitor().get("/livez").statusCode()).isEqualTo(200);
        assertThat(visitor().get("/readyz").statusCode()).isEqualTo(200);
    }
}
