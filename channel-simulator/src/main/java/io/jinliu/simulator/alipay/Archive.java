package io.jinliu.simulator.alipay;

import io.jinliu.simulator.bill.Flaw;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The ZIP file of a bill: names and content in GBK, and nothing in it that says so. */
final class Archive {

    private static final Charset GBK = Charset.forName("GBK");
    private static final int NAME_LENGTH_AT = 26;
    private static final int NAME_AT = 30;
    private static final int RESERVED_BLOCK_TYPE = 0b110;

    private Archive() {}

    static byte[] of(List<BillPage> pages, Flaw flaw) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, GBK)) {
            for (var page : pages) {
                zip.putNextEntry(new ZipEntry(page.name()));
                zip.write(page.sheet().bytes(GBK, page.detail() ? flaw : Flaw.NONE));
                zip.closeEntry();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return flaw == Flaw.WRONG_HASH ? broken(bytes.toByteArray()) : bytes.toByteArray();
    }

    /** Alipay names no hash; what fails here is the archive's own check of its first file. */
    private static byte[] broken(byte[] zip) {
        int nameLength = Byte.toUnsignedInt(zip[NAME_LENGTH_AT]) + 256 * Byte.toUnsignedInt(zip[NAME_LENGTH_AT + 1]);
        int dataAt = NAME_AT + nameLength;
        zip[dataAt] = (byte) (zip[dataAt] | RESERVED_BLOCK_TYPE);
        return zip;
    }
}
