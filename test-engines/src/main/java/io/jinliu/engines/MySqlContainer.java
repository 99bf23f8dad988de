package io.jinliu.engines;

import io.jinliu.platform.engine.DatabaseUser;
import io.jinliu.platform.engine.OtherEngine;
import io.jinliu.platform.engine.ServiceAccess;
import io.jinliu.platform.engine.ServiceDatabases;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mysql.MySQLContainer;

/** The MySQL 8.4 and a RocketMQ of production, in containers. */
public final class MySqlContainer implements OtherEngine {

    private static final String IMAGE = "mysql:8.4";

    private final RocketMqContainer broker = new RocketMqContainer();
    private final MySQLContainer database = new MySQLContainer(IMAGE)
            .withUsername("root")
            .withCommand(
                    "--transaction-isolation=READ-COMMITTED",
                    "--character-set-server=utf8mb4",
                    "--collation-server=utf8mb4_general_ci",
                    "--default-time-zone=+00:00",
                    "--max-connections=400");

    @Override
    public String name() {
        return "mysql-8.4";
    }

    @Override
    public Optional<String> obstacle() {
        return DockerClientFactory.instance().isDockerAvailable()
                ? Optional.empty()
                : Optional.of("no Docker engine answers");
    }

    @Override
    public void start(Path folder) {
        database.start();
        broker.start();
    }

    @Override
    public ServiceDatabases provide(String prefix, int count, DatabaseUser owner, DatabaseUser application) {
        var url = jdbcUrl("") + "?sslMode=DISABLED&allowPublicKeyRetrieval=true";
        try (var administrator = DriverManager.getConnection(url, "root", database.getPassword())) {
            return ServiceAccess.provide(administrator, this::jdbcUrl, prefix, count, owner, application);
        } catch (SQLException e) {
            throw new IllegalStateException("The databases %s… could not be made".formatted(prefix), e);
        }
    }

    @Override
    public Optional<String> nameServer() {
        return Optional.of(broker.nameServer());
    }

    @Override
    public void close() {
        broker.stop();
        database.stop();
    }

    private String jdbcUrl(String name) {
        return "jdbc:mysql://%s:%d/%s".formatted(database.getHost(), database.getMappedPort(3306), name);
    }
}
