package io.jinliu.bench.profile;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whose code it is, by the beginning of the class's name; the first that fits. */
enum Library {
    SHARDINGSPHERE("ShardingSphere", "org.apache.shardingsphere.", "org.antlr."),
    CONNECTOR("Connector/J", "com.mysql."),
    POOL("Hikari", "com.zaxxer.hikari."),
    HIBERNATE("Hibernate, Spring Data", "org.hibernate.", "org.springframework.data.", "org.springframework.orm."),
    SECURITY("Spring Security, JWT", "org.springframework.security.", "com.nimbusds."),
    TRANSACTION("Spring transactions, JDBC", "org.springframework.transaction.", "org.springframework.jdbc."),
    GATEWAY("Spring Cloud Gateway", "org.springframework.cloud."),
    SPRING("Spring, the rest", "org.springframework."),
    MICROMETER("Micrometer, OpenTelemetry", "io.micrometer.", "io.opentelemetry.", "io.prometheus."),
    JACKSON("Jackson", "tools.jackson.", "com.fasterxml."),
    TOMCAT("Tomcat", "org.apache.tomcat.", "org.apache.coyote.", "org.apache.catalina."),
    NETTY("Netty, Reactor", "io.netty.", "reactor."),
    ROCKETMQ("RocketMQ", "org.apache.rocketmq."),
    LOGGING("Logging", "ch.qos.logback.", "org.slf4j."),
    RESILIENCE("Resilience4j", "io.github.resilience4j."),
    WECHAT("WeChat Pay SDK", "com.wechat."),
    CRYPTOGRAPHY(
            "the JDK's cryptography",
            "sun.security.",
            "java.security.",
            "javax.crypto.",
            "com.sun.crypto.",
            "java.math.BigInteger"),
    OURS("ours", "io.jinliu.");

    private final String title;
    private final Pattern beginning;

    Library(String title, String... beginnings) {
        this.title = title;
        this.beginning =
                Pattern.compile(Arrays.stream(beginnings).map(Pattern::quote).collect(Collectors.joining("|")));
    }

    String title() {
        return title;
    }

    static Optional<Library> of(String className) {
        return Arrays.stream(values())
                .filter(library -> library.beginning.matcher(className).lookingAt())
                .findFirst();
    }
}
