package io.jinliu.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseIT {

    static final DatabaseUser OWNER = new DatabaseUser("jinliu_shop_owner", "owner-password");
    static final DatabaseUser APPLICATION = new DatabaseUser("jinliu_shop", "application-password");

    final Path folder;

    EmbeddedDatabaseIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void keeps_its_data_across_a_restart() throws SQLException {
        try (var first = EmbeddedDatabase.start(folder.resolve("db"), 0)) {
            var url =
                    first.provide("jinliu_shop_", 1, OWNER, APPLICATION).urls().getFirst();
            run(url, OWNER, "CREATE TABLE kept (n INT PRIMARY KEY)");
            run(url, OWNER, "INSERT INTO kept VALUES (42)");
        }

        try (var second = EmbeddedDatabase.start(folder.resolve("db"), 0)) {
            var url =
                    second.provide("jinliu_shop_", 1, OWNER, APPLICATION).urls().getFirst();
            assertThat(ask(url, OWNER, "SELECT n FROM kept")).isEqualTo("42");
        }
    }

    @Test
    void runs_with_the_settings_of_production() throws SQLException {
        var databases = TestEngines.databases("settings", 1);
        var url = databases.urls().getFirst();

        assertThat(ask(url, databases.owner(), "SELECT @@version")).startsWith("11.4.");
        assertThat(ask(url, databases.owner(), """
                SELECT CONCAT_WS(' ', @@innodb_flush_log_at_trx_commit, @@sync_binlog, @@log_bin, @@tx_isolation,
                       @@collation_database, @@global.time_zone, @@bind_address)"""))
                .isEqualTo("1 1 ON READ-COMMITTED utf8mb4_general_ci +00:00 127.0.0.1");
    }

    @Test
    void gives_the_application_user_what_its_owner_grants_and_no_more() throws SQLException {
        var databases = TestEngines.databases("shop", 2);
        var url = databases.urls().getLast();
        run(url, databases.owner(), "CREATE TABLE entry (n INT PRIMARY KEY)");
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> run(url, databases.application(), "INSERT INTO entry VALUES (1)"));

        run(url, databases.owner(), "GRANT SELECT, INSERT ON entry TO '%s'@'%%'".formatted(databases.application()));

        run(url, databases.application(), "INSERT INTO entry VALUES (1)");
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> run(url, databases.application(), "DELETE FROM entry"));
    }

    @Test
    void keeps_one_service_out_of_the_databases_of_another() {
        var order = TestEngines.databases("order", 1);
        var payment = TestEngines.databases("payment", 1);

        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> ask(payment.urls().getFirst(), order.owner(), "SELECT 1"));
    }

    @Test
    void says_which_port_is_taken_and_by_whom() throws Exception {
        try (var stranger = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatExceptionOfType(PortTaken.class)
                    .isThrownBy(() -> EmbeddedDatabase.start(folder.resolve("db"), stranger.getLocalPort()))
                    .withMessageContaining("Port " + stranger.getLocalPort() + " (database) is taken by process "
                            + ProcessHandle.current().pid())
                    .withMessageContaining("--port-offset 100");
        }
    }

    @Test
    void ends_the_server_that_a_killed_platform_left_behind() {
        var left = EmbeddedDatabase.start(folder.resolve("db"), 0);
        var leftPid = left.pid();

        try (var next = EmbeddedDatabase.start(folder.resolve("db"), 0)) {
            assertThat(next.pid()).isNotEqualTo(leftPid);
            await().atMost(Duration.ofSeconds(5))
                    .until(() -> ProcessHandle.of(leftPid).isEmpty());
        }
    }

    @Test
    void ends_with_its_parent_even_when_that_is_killed() throws Exception {
        var parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Abandoner.class.getName(),
                        folder.resolve("db").toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var server = Long.parseLong(parent.inputReader().readLine());
        assertThat(ProcessHandle.of(server)).isPresent();

        parent.destroyForcibly();

        await().atMost(Duration.ofSeconds(20))
                .until(() -> ProcessHandle.of(server).isEmpty());
    }

    private static void run(String url, DatabaseUser user, String sql) throws SQLException {
        try (var connection = open(url, user);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(String url, DatabaseUser user, String sql) throws SQLException {
        try (var connection = open(url, user);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private static Connection open(String url, DatabaseUser user) throws SQLException {
        return DriverManager.getConnection(url, user.name(), user.password());
    }
}
