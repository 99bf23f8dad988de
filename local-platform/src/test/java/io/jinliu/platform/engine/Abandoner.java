package io.jinliu.platform.engine;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** Starts a database, says its process, and waits to be killed. */
final class Abandoner {

    private Abandoner() {}

    public static void main(String[] arguments) throws InterruptedException {
        System.out.println(EmbeddedDatabase.start(Path.of(arguments[0]), 0).pid());
        new CountDownLatch(1).await();
    }
}
