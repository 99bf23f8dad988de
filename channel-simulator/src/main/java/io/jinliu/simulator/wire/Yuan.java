package io.jinliu.simulator.wire;

import java.math.BigDecimal;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Amounts as Alipay writes them, {@code "12.34"}, and as the book keeps them, in fen. */
public final class Yuan {

    private static final Pattern FORM = Pattern.compile("(0|[1-9][0-9]{0,8})(\\.[0-9]{1,2})?");
    private static final long MOST_FEN = 10_000_000_000L;

    private Yuan() {}

    /** Empty for whatever is not an amount between 0.01 and 100000000.00. */
    public static OptionalLong fen(String yuan) {
        if (!FORM.matcher(yuan).matches()) {
            return OptionalLong.empty();
        }
        long fen = new BigDecimal(yuan).movePointRight(2).longValueExact();
        return fen > 0 && fen <= MOST_FEN ? OptionalLong.of(fen) : OptionalLong.empty();
    }

    public static String of(long fen) {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }
}
