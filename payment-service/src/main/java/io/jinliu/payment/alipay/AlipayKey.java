package io.jinliu.payment.alipay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** A key as the SDK wants it: the base64 of a PEM file without its frame. */
final class AlipayKey {

    private AlipayKey() {}

    static String read(Path pem) {
        try (var lines = Files.lines(pem)) {
            return lines.filter(line -> !line.startsWith("-----"))
                    .map(String::strip)
                    .collect(Collectors.joining());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
