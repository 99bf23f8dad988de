package io.jinliu.simulator.unionpay;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** How a file travels inside an answer: zipped, deflated once more, base64. */
final class SettlementZip {

    private SettlementZip() {}

    /** The same day with the same lines always gives the same text. */
    static String content(LocalDate day, String name, byte[] lines) {
        var zipped = new ByteArrayOutputStream();
        var deflated = new ByteArrayOutputStream();
        try {
            write(zipped, day, name, lines);
            deflate(deflated, zipped.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Base64.getEncoder().encodeToString(deflated.toByteArray());
    }

    private static void write(OutputStream to, LocalDate day, String name, byte[] lines) throws IOException {
        try (var zip = new ZipOutputStream(to, StandardCharsets.UTF_8)) {
            var entry = new ZipEntry(name);
            entry.setTimeLocal(day.atStartOfDay());
            zip.putNextEntry(entry);
            zip.write(lines);
        }
    }

    private static void deflate(OutputStream to, byte[] bytes) throws IOException {
        try (var deflater = new DeflaterOutputStream(to)) {
            deflater.write(bytes);
        }
    }
}
