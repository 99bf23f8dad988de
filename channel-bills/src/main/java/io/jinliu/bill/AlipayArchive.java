package io.jinliu.bill;

import io.jinliu.bill.BillRefused.Reason;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Alipay's ZIP: the details and their summary by hour or shop, two CSV files whose names are GBK. Nothing is written to disk. */
final class AlipayArchive {

    private static final int ENTRIES = 2;
    private static final String SUMMARY = "汇总";

    private AlipayArchive() {}

    /** The file of the details; what is no ZIP is taken for that file itself. */
    static byte[] unpacked(byte[] file, String title, BillLimits limits) {
        if (file.length < 2 || file[0] != 'P' || file[1] != 'K') {
            return file;
        }
        var entries = entries(file, limits);
        ZipDirectory.check(file, entries.size());
        return entries.entrySet().stream()
                .filter(entry ->
                        entry.getKey().contains(title) && !entry.getKey().contains(SUMMARY))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() ->
                        new BillRefused(Reason.UNEXPECTED_ENTRY, 0, "no " + title + " among " + entries.keySet()));
    }

    private static Map<String, byte[]> entries(byte[] file, BillLimits limits) {
        var bounded = new Bounded(file.length, limits);
        var entries = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file), BillReader.GBK)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var name = safe(entry);
                if (entries.size() == ENTRIES || entries.containsKey(name)) {
                    throw new BillRefused(Reason.UNEXPECTED_ENTRY, 0, name);
                }
                entries.put(name, bounded.all(zip));
            }
        } catch (EOFException cut) {
            throw new BillRefused(Reason.TRUNCATED, 0, "the ZIP ends too early");
        } catch (IOException broken) {
            throw new BillRefused(Reason.BROKEN_ARCHIVE, 0, "not a ZIP: " + broken.getMessage());
        } catch (IllegalArgumentException malformed) {
            throw new BillRefused(Reason.WRONG_ENCODING, 0, "a name in the ZIP is not GBK");
        }
        return entries;
    }

    /** Nobody unpacks it to a folder today; a name that would leave it is no bill's name anyway. */
    private static String safe(ZipEntry entry) {
        var name = entry.getName();
        boolean plain = name.chars().noneMatch(c -> c == '/' || c == '\\' || c == ':' || Character.isISOControl(c));
        if (!plain || name.startsWith(".") || !name.endsWith(".csv")) {
            throw new BillRefused(Reason.UNSAFE_ENTRY_NAME, 0, name);
        }
        return name;
    }
}
