package io.jinliu.bill;

import io.jinliu.bill.BillRefused.Reason;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A channel's ZIP with the file we want among others. Names are GBK; nothing is written to disk.
 *
 * @param most how many files it has at most
 * @param allowed what each of them is called like
 * @param wanted what the one is called like
 */
record Archive(int most, Pattern allowed, Pattern wanted) {

    private static final Pattern SUMMARY_OR_DETAILS = Pattern.compile(".*\\.csv");
    private static final int MERCHANTS_FILES = 16;
    private static final Pattern MERCHANTS_FILE = Pattern.compile("[0-9A-Za-z_]{1,60}(\\.(txt|zip))?");
    private static final Pattern DETAILS_OF_A_DAY = Pattern.compile("INN[0-9]{8}ZM_[0-9A-Za-z]{1,20}(\\.txt)?");

    /** Alipay's: the details and their summary by hour or shop, two CSV files. */
    static Archive alipay(String title) {
        return new Archive(2, SUMMARY_OR_DETAILS, Pattern.compile("(?!.*汇总).*" + Pattern.quote(title) + ".*"));
    }

    /** UnionPay's: the details of the day among what else the merchant is told. */
    static Archive unionPay() {
        return new Archive(MERCHANTS_FILES, MERCHANTS_FILE, DETAILS_OF_A_DAY);
    }

    /** The file that is wanted; what is no ZIP is taken for that file itself. */
    byte[] unpacked(byte[] file, BillLimits limits) {
        if (file.length < 2 || file[0] != 'P' || file[1] != 'K') {
            return file;
        }
        var entries = entries(file, limits);
        ZipDirectory.check(file, entries.size());
        return entries.entrySet().stream()
                .filter(entry -> wanted.matcher(entry.getKey()).matches())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() ->
                        new BillRefused(Reason.UNEXPECTED_ENTRY, 0, "no " + wanted + " among " + entries.keySet()));
    }

    private Map<String, byte[]> entries(byte[] file, BillLimits limits) {
        var bounded = new Bounded(file.length, limits);
        var entries = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file), BillReader.GBK)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var name = safe(entry);
                if (entries.size() == most || entries.containsKey(name)) {
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
    private String safe(ZipEntry entry) {
        var name = entry.getName();
        boolean plain = name.chars().noneMatch(c -> c == '/' || c == '\\' || c == ':' || Character.isISOControl(c));
        if (!plain || name.startsWith(".") || !allowed.matcher(name).matches()) {
            throw new BillRefused(Reason.UNSAFE_ENTRY_NAME, 0, name);
        }
        return name;
    }
}
