package io.jinliu.payment.unionpay;

import java.util.Set;
import java.util.regex.Pattern;

/** UnionPay's word for what became of a request ({@code respCode}) or of an order ({@code origRespCode}). */
record UnionpayCode(String code, String message) {

    private static final Pattern WELL_FORMED = Pattern.compile("[0-9A-Z]{2}");
    private static final int LONGEST_MESSAGE = 128;
    private static final Set<String> OPEN = Set.of("05", "70");
    private static final Set<String> UNCLEAR = Set.of("03", "04", "06", "83", "99");
    private static final Set<String> PASSING = Set.of("02", "11", "31", "32", "37", "39", "64");

    /** The message must fit where refusals are kept. */
    UnionpayCode {
        if (message.codePointCount(0, message.length()) > LONGEST_MESSAGE) {
            message = message.substring(0, message.offsetByCodePoints(0, LONGEST_MESSAGE));
        }
    }

    /** Of the request that brought this answer. */
    static UnionpayCode of(UnionpayFields told) {
        return read(told, "respCode", "respMsg");
    }

    /** Of the order that was asked about. */
    static UnionpayCode ofOrder(UnionpayFields told) {
        return read(told, "origRespCode", "origRespMsg");
    }

    private static UnionpayCode read(UnionpayFields told, String code, String message) {
        return new UnionpayCode(
                told.field(code)
                        .filter(word -> WELL_FORMED.matcher(word).matches())
                        .orElse(""),
                told.field(message).orElse(""));
    }

    /** A6 is a success with a flaw that does not touch the money. */
    boolean success() {
        return code.equals("00") || code.equals("A6");
    }

    /** Taken on; the buyer, or a bank, has yet to act. */
    boolean open() {
        return OPEN.contains(code);
    }

    /** It may have been done: asking is the remedy. No code at all says as much. */
    boolean unclear() {
        return code.isEmpty() || UNCLEAR.contains(code);
    }

    /** Our keys, rights or balance, the hour, or too many calls: the same request passes later. */
    boolean passing() {
        return PASSING.contains(code);
    }

    boolean repeated() {
        return code.equals("12");
    }

    boolean noSuchOrder() {
        return code.equals("34");
    }

    @Override
    public String toString() {
        return code + ": " + message;
    }
}
