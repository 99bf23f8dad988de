package io.jinliu.bill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Bills in the published layouts, kept in UTF-8 for the reader's sake and encoded as their channel does. */
final class Samples {

    static final LocalDate DAY = LocalDate.of(2026, 11, 10);
    static final Charset GBK = Charset.forName("GBK");

    private Samples() {}

    static String text(String name) {
        try (var in = Objects.requireNonNull(Samples.class.getResourceAsStream("/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Bill wechat(BillFormat format, String text) {
        return read(BillFile.of(format, DAY, text.getBytes(StandardCharsets.UTF_8)));
    }

    static Bill alipay(BillFormat format, String text) {
        return read(BillFile.of(format, DAY, text.getBytes(GBK)));
    }

    static Bill read(BillFile file) {
        return new BillReader().read(file);
    }

    static BillRefused refused(Runnable reading) {
        var refused = catchThrowableOfType(BillRefused.class, reading::run);
        assertThat(refused).as("refused").isNotNull();
        return Objects.requireNonNull(refused);
    }

    static Instant at(String plain) {
        return Instant.parse(plain.replace(' ', 'T') + "+08:00");
    }

    static byte[] gzip(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] zip(Map<String, byte[]> entries) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, GBK)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
