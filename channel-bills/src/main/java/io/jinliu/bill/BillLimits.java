package io.jinliu.bill;

/**
 * How large a bill may be before it is refused.
 *
 * @param bytes of the file, packed and unpacked
 * @param ratio unpacked to packed, looked at from the first MiB on: a table of equal rows packs to a fiftieth
 * @param line bytes of one line
 */
public record BillLimits(int bytes, int ratio, int line, int rows) {

    public static final BillLimits USUAL = new BillLimits(256 << 20, 200, 64 << 10, 1_000_000);
}
