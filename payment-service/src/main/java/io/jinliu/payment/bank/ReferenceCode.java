package io.jinliu.payment.bank;

import java.text.Normalizer;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a payer writes into his transfer so that we know it: a payment's number with a check character (ISO 7064 MOD
 * 37,36).
 */
final class ReferenceCode {

    private static final String PREFIX = "JL";
    private static final int RADIX = 36;
    private static final int PLACES = 13;
    private static final Pattern CODE = Pattern.compile("(?=(%s[0-9A-Z]{%d}))".formatted(PREFIX, PLACES + 1));
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}-]");

    private ReferenceCode() {}

    /** Sixteen characters, always the same for the same payment. */
    static String of(long paymentNo) {
        var digits = Long.toString(paymentNo, RADIX).toUpperCase(Locale.ROOT);
        var body = PREFIX + "0".repeat(PLACES - digits.length()) + digits;
        return body + check(body);
    }

    /** The payments whose codes stand in a text, written however people write: in small or wide letters, in groups. */
    static Set<Long> in(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        return CODE.matcher(BETWEEN.matcher(plain).replaceAll(""))
                .results()
                .map(ReferenceCode::number)
                .filter(OptionalLong::isPresent)
                .map(OptionalLong::getAsLong)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static OptionalLong number(MatchResult found) {
        var code = found.group(1);
        var body = code.substring(0, code.length() - 1);
        if (check(body) != code.charAt(code.length() - 1)) {
            return OptionalLong.empty();
        }
        try {
            var number = Long.parseLong(body.substring(PREFIX.length()), RADIX);
            return number > 0 ? OptionalLong.of(number) : OptionalLong.empty();
        } catch (NumberFormatException tooLarge) {
            return OptionalLong.empty();
        }
    }

    private static char check(String body) {
        var product = RADIX;
        for (var i = 0; i < body.length(); i++) {
            var sum = (product + Character.digit(body.charAt(i), RADIX)) % RADIX;
            product = (sum == 0 ? RADIX : sum) * 2 % (RADIX + 1);
        }
        var last = Math.floorMod(1 - product, RADIX);
        return Character.toUpperCase(Character.forDigit(last, RADIX));
    }
}
