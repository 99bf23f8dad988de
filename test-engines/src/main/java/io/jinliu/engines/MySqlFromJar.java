package io.jinliu.engines;

import io.jinliu.platform.engine.DatabaseUser;
import io.jinliu.platform.engine.EngineDidNotStart;
import io.jinliu.platform.engine.OtherEngine;
import io.jinliu.platform.engine.Ports;
import io.jinliu.platform.engine.ServiceAccess;
import io.jinliu.platform.engine.ServiceDatabases;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A real MySQL 8.0.15, the oldest we promise to run on, from a jar of Maven Central. */
public final class MySqlFromJar implements OtherEngine {

    private @Nullable MySqlProcess process;
    private int port;

    @Override
    public String name() {
        return "mysql-8.0.15";
    }

    @Override
    public Optional<String> obstacle() {
        return MySqlPrograms.obstacle();
    }

    @Override
    public void start(Path folder) {
        port = Ports.free();
        process = MySqlProcess.start(folder, port);
        try {
            login().close();
        } catch (SQLException closed) {
            throw new EngineDidNotStart("MySQL did not let us in", closed);
        }
    }

    @Override
    public ServiceDatabases provide(String prefix, int count, DatabaseUser owner, DatabaseUser application) {
        try (var administrator = login()) {
            return ServiceAccess.provide(administrator, this::jdbcUrl, prefix, count, owner, application);
        } catch (SQLException e) {
            throw new IllegalStateException("The databases %s… could not be made".formatted(prefix), e);
        }
    }

    @Override
    public void close() {
        if (process != null) {
            process.stop();
        }
    }

    private String jdbcUrl(String database) {
        return "jdbc:mysql://127.0.0.1:%d/%s".formatted(port, database);
    }

    private Connection login() throws SQLException {
        var server = Objects.requireNonNull(process);
        server.awaitPort();
        var options = "?sslMode=DISABLED&allowPublicKeyRetrieval=true&connectTimeout=5000";
        return DriverManager.getConnection(jdbcUrl("") + options, MySqlProcess.ADMIN, server.password());
    }
}
