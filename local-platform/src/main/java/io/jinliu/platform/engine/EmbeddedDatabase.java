package io.jinliu.platform.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;

/** A real MariaDB 11.4 with production's durability, owned by this JVM and ended with it, even when it is killed. */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final String ADMIN = "jinliu_admin";

    private final MariaDbProcess process;
    private final DatabaseUser admin;
    private final int port;

    private EmbeddedDatabase(MariaDbProcess process, DatabaseUser admin, int port) {
        this.process = process;
        this.admin = admin;
        this.port = port;
    }

    /**
     * Returns once the database answers. What an earlier start kept in the folder is there again.
     *
     * @param port 0 for a free one
     * @throws PortTaken when somebody else listens on the port
     * @throws EngineDidNotStart with the last lines of its log
     */
    public static EmbeddedDatabase start(Path dataDir, int port) {
        return start(dataDir, port, dataDir.resolveSibling(dataDir.getFileName() + ".log"));
    }

    /** The same, with its log where the caller keeps logs. */
    public static EmbeddedDatabase start(Path dataDir, int port, Path log) {
        var home = dataDir.toAbsolutePath().normalize();
        MariaDbProcess.endLeftover(home);
        var ownPort = port == 0 ? Ports.freeBlock(1) : port;
        Ports.requireFree("database", ownPort);
        var admin = new DatabaseUser(ADMIN, randomPassword());
        var initFile = initFile(home, admin);
        var process = MariaDbProcess.start(home, ownPort, initFile, log);
        try {
            var database = new EmbeddedDatabase(process, admin, ownPort);
            database.awaitFirstLogin();
            return database;
        } catch (EngineDidNotStart e) {
            process.stop();
            throw e;
        } finally {
            delete(initFile);
        }
    }

    public int port() {
        return port;
    }

    /** The process to look at from outside; the shell that ends it with us is its parent. */
    public long pid() {
        return process.pid().orElseThrow();
    }

    public String jdbcUrl(String database) {
        return "jdbc:mysql://127.0.0.1:%d/%s".formatted(port, database);
    }

    /**
     * Creates {@code <prefix>0 … <prefix><count-1>} and the two users, unless they are there, and sets the passwords.
     * The owner's rights reach every database whose name starts with the prefix.
     */
    public ServiceDatabases provide(String prefix, int count, DatabaseUser owner, DatabaseUser application) {
        try (var connection = login()) {
            return ServiceAccess.provide(connection, this::jdbcUrl, prefix, count, owner, application);
        } catch (SQLException e) {
            throw new IllegalStateException("The databases %s… could not be made".formatted(prefix), e);
        }
    }

    /** Returns when the server has ended, however that came about. */
    public void awaitEnd() throws InterruptedException {
        process.awaitEnd();
    }

    /** Waits for a clean shutdown. */
    @Override
    public void close() {
        process.stop();
    }

    static String randomPassword() {
        var bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private Connection login() throws SQLException {
        return DriverManager.getConnection(
                jdbcUrl("") + "?sslMode=DISABLED&connectTimeout=5000", admin.name(), admin.password());
    }

    /** The password is new at every start, so only the server that we started lets us in. */
    private void awaitFirstLogin() {
        var deadline = System.nanoTime() + MariaDbProcess.PATIENCE.toNanos();
        while (true) {
            try {
                login().close();
                return;
            } catch (SQLException notYet) {
                if (!process.isAlive() || System.nanoTime() > deadline) {
                    throw new EngineDidNotStart("MariaDB did not start:\n" + process.lastWords(), notYet);
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineDidNotStart("Interrupted while MariaDB started", e);
        }
    }

    /** Run by the server before it accepts anybody; the only way in for an administrator, and gone after the start. */
    private static Path initFile(Path dataDir, DatabaseUser admin) {
        var user = "'%s'@'127.0.0.1'".formatted(admin.name());
        var statements = List.of(
                "CREATE USER IF NOT EXISTS %s;".formatted(user),
                "ALTER USER %s IDENTIFIED BY '%s';".formatted(user, admin.password()),
                "GRANT ALL PRIVILEGES ON *.* TO %s WITH GRANT OPTION;".formatted(user));
        try {
            Files.createDirectories(dataDir.getParent());
            var onlyOurs = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            var file = Files.createTempFile(dataDir.getParent(), "admin-", ".sql", onlyOurs);
            return Files.write(file, statements);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path initFile) {
        try {
            Files.deleteIfExists(initFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
