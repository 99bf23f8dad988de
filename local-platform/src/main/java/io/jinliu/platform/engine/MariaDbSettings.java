package io.jinliu.platform.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** How our MariaDB runs: as durable as production, as small as a laptop wants it, heard on loopback only. */
final class MariaDbSettings {

    private static final List<String> DURABLE = List.of(
            "--innodb-flush-log-at-trx-commit=1",
            "--innodb-doublewrite=ON",
            "--log-bin=binlog",
            "--binlog-format=ROW",
            "--sync-binlog=1",
            "--server-id=1");

    private static final List<String> MEANING = List.of(
            "--transaction-isolation=READ-COMMITTED",
            "--character-set-server=utf8mb4",
            "--collation-server=utf8mb4_general_ci", // Connector/J does not know uca1400
            "--default-time-zone=+00:00",
            "--sql-mode=STRICT_TRANS_TABLES,ONLY_FULL_GROUP_BY,NO_ZERO_IN_DATE,NO_ZERO_DATE,"
                    + "ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION,NO_AUTO_CREATE_USER");

    private static final List<String> SMALL = List.of(
            "--innodb-buffer-pool-size=256M",
            "--innodb-log-file-size=64M",
            "--aria-pagecache-buffer-size=8M",
            "--key-buffer-size=8M",
            "--max-binlog-size=64M",
            "--binlog-expire-logs-seconds=172800",
            "--max-connections=400");

    /** The socket's path is relative on purpose: the system allows it 107 bytes, and a checkout may lie deep. */
    private static final List<String> LOCAL = List.of(
            "--bind-address=127.0.0.1",
            "--socket=mariadb.sock",
            "--pid-file=mariadbd.pid",
            "--skip-name-resolve",
            "--skip-ssl");

    private MariaDbSettings() {}

    static List<String> command(MariaDbBinaries binaries, Path dataDir, int port, Path initFile) {
        var where = List.of(
                binaries.server().toString(),
                "--no-defaults",
                "--datadir=" + dataDir,
                "--basedir=" + binaries.home(),
                "--lc-messages-dir=" + binaries.home().resolve("share"),
                "--port=" + port,
                "--init-file=" + initFile);
        return Stream.of(where, DURABLE, MEANING, SMALL, LOCAL, asRoot())
                .flatMap(List::stream)
                .toList();
    }

    /** Root of the database is root of the machine through the socket, nobody by password; no test database. */
    static List<String> installation(MariaDbBinaries binaries, Path dataDir) {
        var command = List.of(
                binaries.installer().toString(),
                "--no-defaults",
                "--datadir=" + dataDir,
                "--basedir=" + binaries.home(),
                "--auth-root-authentication-method=socket",
                "--skip-name-resolve",
                "--skip-test-db",
                "--innodb-log-file-size=64M");
        return Stream.of(command, asRoot()).flatMap(List::stream).toList();
    }

    /** MariaDB refuses to run as root unless told so by name. */
    private static List<String> asRoot() {
        return System.getProperty("user.name").equals("root") ? List.of("--user=root") : List.of();
    }
}
