package io.jinliu.platform.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;

/** A folder named after this process, deleted when it ends; folders of test runs that were killed go first. */
final class TestFolder {

    private static final String PREFIX = "jinliu-engines-";
    private static final Deque<Runnable> CLOSING = new ConcurrentLinkedDeque<>();

    private TestFolder() {}

    static Path ofThisProcess() {
        var root = Path.of(System.getProperty("java.io.tmpdir"));
        deleteAbandoned(root);
        var folder = root.resolve(PREFIX + ProcessHandle.current().pid());
        Folders.delete(folder);
        create(folder);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> closeAndDelete(folder), "test-engines-end"));
        return folder;
    }

    /** What is still written there has to stop before the folder goes; the last started is the first stopped. */
    static void beforeDeletion(Runnable close) {
        CLOSING.push(close);
    }

    private static void create(Path folder) {
        try {
            Files.createDirectory(folder);
            Folders.secret(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void closeAndDelete(Path folder) {
        CLOSING.forEach(Runnable::run);
        try {
            Folders.delete(folder);
        } catch (UncheckedIOException stillWrittenTo) {
            System.err.println(folder + " is left for the next test run to delete");
        }
    }

    private static void deleteAbandoned(Path root) {
        try (var folders = Files.list(root)) {
            folders.filter(TestFolder::isAbandoned).forEach(TestFolder::reclaim);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void reclaim(Path folder) {
        MariaDbProcess.endLeftover(folder.resolve("db"));
        Folders.delete(folder);
    }

    private static boolean isAbandoned(Path folder) {
        var name = folder.getFileName().toString();
        return name.matches(PREFIX + "\\d+")
                && Files.isWritable(folder)
                && ProcessHandle.of(Long.parseLong(name.substring(PREFIX.length())))
                        .isEmpty();
    }
}
