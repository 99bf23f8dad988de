package io.jinliu.engines;

import io.jinliu.platform.engine.EngineDidNotStart;
import io.jinliu.platform.engine.Folders;
import io.jinliu.platform.engine.LastLines;
import io.jinliu.platform.engine.Tether;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The server's process: initialised, started with the settings of our MariaDB, ended with this JVM however it ends. */
final class MySqlProcess {

    static final String ADMIN = "jinliu_admin";

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** What a statement means has to be the same as on the embedded MariaDB; it need not outlive the machine. */
    private static final List<String> SETTINGS = List.of(
            "--transaction-isolation=READ-COMMITTED",
            "--character-set-server=utf8mb4",
            "--collation-server=utf8mb4_general_ci",
            "--default-time-zone=+00:00",
            "--innodb-flush-log-at-trx-commit=2",
            "--skip-log-bin",
            "--innodb-buffer-pool-size=128M",
            "--max-connections=400",
            "--bind-address=127.0.0.1",
            "--mysqlx=OFF",
            "--socket=mysql.sock",
            "--skip-name-resolve");

    private final Process shell;
    private final Path log;
    private final int port;
    private final String password;

    private MySqlProcess(Process shell, Path log, int port, String password) {
        this.shell = shell;
        this.log = log;
        this.port = port;
        this.password = password;
    }

    static MySqlProcess start(Path folder, int port) {
        var programs = MySqlPrograms.unpackedTo(folder.resolve("programs"));
        var log = folder.resolve("mysqld.log");
        var data = folder.resolve("data");
        var password = HexFormat.of().formatHex(new SecureRandom().generateSeed(16));
        initialise(programs, data, log);
        var command = command(
                programs, data, List.of("--port=" + port, "--init-file=" + administrator(folder, password)), SETTINGS);
        return new MySqlProcess(launch(Tether.around(command), log), log, port, password);
    }

    String password() {
        return password;
    }

    /** Returns when somebody listens. */
    void awaitPort() {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!listens()) {
            if (!shell.isAlive() || System.nanoTime() > deadline) {
                throw new EngineDidNotStart("MySQL did not start:\n" + LastLines.of(log, 20));
            }
            Thread.onSpinWait();
        }
    }

    void stop() {
        shell.destroy();
        await(shell, "MySQL did not end:\n");
    }

    private boolean listens() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void initialise(MySqlPrograms programs, Path data, Path log) {
        var initialising = launch(command(programs, data, List.of("--initialize-insecure"), List.of()), log);
        await(initialising, "MySQL could not be initialised:\n" + log);
        if (initialising.exitValue() != 0) {
            throw new EngineDidNotStart("MySQL could not be initialised:\n" + LastLines.of(log, 20));
        }
    }

    private static void await(Process process, String otherwise) {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new EngineDidNotStart(otherwise);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> command(
            MySqlPrograms programs, Path data, List<String> options, List<String> settings) {
        var where = List.of(
                programs.server().toString(),
                "--no-defaults",
                "--user=" + System.getProperty("user.name"),
                "--basedir=" + programs.home(),
                "--datadir=" + data,
                "--innodb-log-file-size=16M");
        return Stream.of(where, options, settings).flatMap(List::stream).toList();
    }

    private static Path administrator(Path folder, String password) {
        var statements = List.of(
                "CREATE USER '%s'@'127.0.0.1' IDENTIFIED BY '%s';".formatted(ADMIN, password),
                "GRANT ALL PRIVILEGES ON *.* TO '%s'@'127.0.0.1' WITH GRANT OPTION;".formatted(ADMIN));
        try {
            return Files.write(Folders.secret(folder).resolve("administrator.sql"), statements);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Process launch(List<String> command, Path log) {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new EngineDidNotStart("MySQL could not be launched", e);
        }
    }
}
