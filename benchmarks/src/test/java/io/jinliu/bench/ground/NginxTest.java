package io.jinliu.bench.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class NginxTest {

    @Test
    void listens_on_loopback_and_keeps_connections() {
        assertThat(Nginx.settings(8081, 8097, Path.of("/data/nginx")))
                .contains("listen 127.0.0.1:8097;", "server 127.0.0.1:8081;", "keepalive 128;", "access_log off;")
                .contains("proxy_temp_path /data/nginx/proxy;");
    }
}
