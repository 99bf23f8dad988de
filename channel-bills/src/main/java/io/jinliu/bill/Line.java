package io.jinliu.bill;

/**
 * A line without its line break.
 *
 * @param last whether the file ends with it, so that it may be cut
 */
record Line(int number, String text, boolean last) {

    BillRefused refused(BillRefused.Reason reason, String detail) {
        return new BillRefused(reason, number, detail);
    }
}
