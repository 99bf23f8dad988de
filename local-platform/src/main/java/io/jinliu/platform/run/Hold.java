package io.jinliu.platform.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Whoever wants a part to stay away for a while puts this file there before it dies, and takes it away afterwards. */
record Hold(Path file) {

    private static final Duration EVERY = Duration.ofMillis(100);

    void awaitEnd() throws InterruptedException {
        while (Files.exists(file)) {
            Thread.sleep(EVERY);
        }
    }
}
