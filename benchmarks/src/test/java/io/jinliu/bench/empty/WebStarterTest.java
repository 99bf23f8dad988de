package io.jinliu.bench.empty;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WebStarterTest {

    @Test
    void nothing_that_only_our_services_have_is_in_the_empty_one() {
        var whole = "/a/benchmarks-0.1.0.jar:/a/spring-boot-4.1.1.jar:/a/spring-boot-webmvc-4.1.1.jar"
                + ":/a/spring-boot-hibernate-4.1.1.jar:/a/spring-tx-7.0.1.jar:/a/common-lib-0.1.0.jar:/a/spring-web-7.0.1.jar"
                + ":/a/micrometer-core-1.17.1.jar";

        assertThat(WebStarter.of(whole))
                .isEqualTo("/a/benchmarks-0.1.0.jar:/a/spring-boot-4.1.1.jar:/a/spring-boot-webmvc-4.1.1.jar"
                        + ":/a/spring-web-7.0.1.jar");
    }
}
