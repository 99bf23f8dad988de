package io.jinliu.tools;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** What a name on the command line stands for; {@code -} is standard input. */
final class Input {

    private static final int MOST = 512 << 20;

    private Input() {}

    static byte[] bytes(String name, InputStream in) {
        try {
            return "-".equals(name) ? in.readNBytes(MOST) : file(Path.of(name));
        } catch (IOException | InvalidPathException unreadable) {
            throw new NotUsable("%s cannot be read".formatted(Printable.of(name)));
        }
    }

    private static byte[] file(Path path) throws IOException {
        if (Files.size(path) > MOST) {
            throw new NotUsable("%s is too large".formatted(path));
        }
        return Files.readAllBytes(path);
    }
}
