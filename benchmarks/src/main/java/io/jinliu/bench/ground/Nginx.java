package io.jinliu.bench.ground;

import io.jinliu.bench.measure.CannotMeasure;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The system's nginx in front of one service, with nothing but proxying: no log, connections kept alive on both sides, a
 * worker per core. The system's package manager brings it (Debian: {@code nginx-light}).
 */
public final class Nginx implements AutoCloseable {

    private static final List<String> ALSO_LOOKED_IN = List.of("/usr/sbin", "/usr/local/sbin", "/sbin");

    private final Process process;

    private Nginx(Process process) {
        this.process = process;
    }

    /**
     * @param port where it listens, on loopback
     * @param behind the service's port
     * @param folder where it may write; wiped with the system
     */
    public static Nginx inFrontOf(int behind, int port, Path folder) throws IOException {
        var home = Files.createDirectories(folder.resolve("nginx").toAbsolutePath());
        var settings = Files.writeString(home.resolve("nginx.conf"), settings(behind, port, home));
        var line = List.of(program().toString(), "-p", home.toString(), "-c", settings.toString(), "-e", "stderr");
        var nginx = new Nginx(new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("nginx.log").toFile())
                .start());
        Start.awaitReady(port);
        return nginx;
    }

    @Override
    public void close() {
        Start.end(process.toHandle());
    }

    private static Path program() {
        return Stream.concat(
                        Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1)), ALSO_LOOKED_IN.stream())
                .map(folder -> Path.of(folder, "nginx"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new CannotMeasure("There is no nginx here; Debian has it: apt-get install nginx-light"));
    }

    /** One request after the other over the same connection on either side, as the gateway has it. */
    static String settings(int behind, int port, Path home) {
        return """
                daemon off;
                worker_processes auto;
                pid nginx.pid;
                events { worker_connections 1024; }
                http {
                    access_log off;
                    keepalive_requests 100000000;
                    client_body_temp_path %1$s/body;
                    proxy_temp_path %1$s/proxy;
                    fastcgi_temp_path %1$s/fastcgi;
                    uwsgi_temp_path %1$s/uwsgi;
                    scgi_temp_path %1$s/scgi;
                    upstream service {
                        server 127.0.0.1:%2$d;
                        keepalive 128;
                        keepalive_requests 100000000;
                    }
                    server {
                        listen 127.0.0.1:%3$d;
                        location / {
                            proxy_pass http://service;
                            proxy_http_version 1.1;
                            proxy_set_header Connection "";
                            proxy_set_header Host $host;
                        }
                    }
                }
                """.formatted(home, behind, port);
    }
}
