package io.jinliu.common.testing;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What tests tell about people, and whatever looks like a mainland mobile number, a mail address or a bank card. */
final class PersonalData {

    /** Receivers, their addresses and who they are at a channel; a test that invents another person adds him here. */
    static final List<String> PEOPLE = List.of("张三", "李四", "王小明", "浦口大道", "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o");

    private static final Pattern MOBILE = Pattern.compile("(?<![0-9])(?<!\"minor\": ?)1[3-9][0-9]{9}(?![0-9])");
    /** UnionPay, Visa, Mastercard, American Express; not of eighteen digits, which our own numbers have. */
    private static final Pattern CARD =
            Pattern.compile("(?<![0-9])(?:62[0-9]{14}|62[0-9]{17}|4[0-9]{15}|5[1-5][0-9]{14}|3[47][0-9]{13})(?![0-9])");

    /** Digits within a trace id are no card; that digits alone are a word of digits does not excuse them. */
    private static final Pattern WORDS = Pattern.compile("(?i)\\b(?=[0-9]*[a-f])[0-9a-f]{16,}\\b");

    private static final Pattern MAIL = Pattern.compile("[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}");

    /** Trace ids, event ids and digests now and then have eleven digits in a row. */
    private static final Pattern HEX =
            Pattern.compile("(?i)\\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\b|\\b[0-9a-f]{16,}\\b");

    /** A key's name, then nonce, ciphertext and tag in base64. */
    private static final Pattern SEALED = Pattern.compile("k[0-9]+:[A-Za-z0-9+/=]+");

    private PersonalData() {}

    /** What was found, shortened so that the report does not tell it once more. */
    static Optional<String> in(String text) {
        if (SEALED.matcher(text).matches()) {
            return Optional.empty();
        }
        return PEOPLE.stream()
                .filter(text::contains)
                .findFirst()
                .or(() -> text.contains("@") ? first(MAIL, text) : Optional.empty())
                .or(() -> first(MOBILE, text)
                        .flatMap(_ -> first(MOBILE, HEX.matcher(text).replaceAll("#"))))
                .or(() -> card(text))
                .map(found -> found.charAt(0) + "…" + found.charAt(found.length() - 1));
    }

    /** What only looks like one fails by its check digit, nine times in ten. */
    private static Optional<String> card(String text) {
        return CARD.matcher(WORDS.matcher(text).replaceAll("#"))
                .results()
                .map(MatchResult::group)
                .filter(PersonalData::checks)
                .findFirst();
    }

    /** ISO/IEC 7812-1: from the right, every second digit counts twice, in its digits' sum. */
    private static boolean checks(String number) {
        var digits = new StringBuilder(number)
                .reverse()
                .chars()
                .map(digit -> digit - '0')
                .toArray();
        return IntStream.range(0, digits.length)
                                .map(i -> i % 2 == 0 ? digits[i] : digits[i] * 2 / 10 + digits[i] * 2 % 10)
                                .sum()
                        % 10
                == 0;
    }

    private static Optional<String> first(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }
}
